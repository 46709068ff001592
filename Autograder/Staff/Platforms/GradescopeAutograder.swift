/// The scripts that Gradescope looks for in a zip.
///
/// Source: Gradescope's autograder specification.
enum GradescopeAutograder {
  static let files = [
    PackagedFile(path: "setup.sh", text: setup, isExecutable: true),
    PackagedFile(path: "run_autograder", text: run, isExecutable: true),
  ]

  /// The toolchain for Gradescope's default image; what the kit was measured with.
  private static let toolchain =
    "https://download.swift.org/swift-6.3.1-release/ubuntu2204/swift-6.3.1-RELEASE/swift-6.3.1-RELEASE-ubuntu22.04.tar.gz"

  private static let setup = """
    #!/usr/bin/env bash
    # Runs once, when the image is made: a toolchain, a sandbox, and all that does not depend on hand-ins.

    set -euo pipefail
    root=${AUTOGRADER_ROOT:-/autograder}
    # From swift.org, for the image's system; another image needs another one.
    toolchain=${SWIFT_TOOLCHAIN:-\(toolchain)}

    if ! command -v swiftc >/dev/null; then
      apt-get update
      apt-get install -y --no-install-recommends bubblewrap binutils ca-certificates curl gcc libc6-dev libcurl4-openssl-dev \\
        libedit2 libgcc-11-dev libncurses6 libpython3-dev libsqlite3-0 libstdc++-11-dev libxml2 libz3-dev tzdata zlib1g-dev unzip
      mkdir -p /opt/swift-toolchain
      curl -fsSL "$toolchain" | tar -xz --strip-components 1 -C /opt/swift-toolchain
    fi
    sh "$root/source/grader/grade.sh" --prepare

    """

  private static let run = """
    #!/usr/bin/env bash
    # Runs for each hand-in. What is printed here is for staff only: results.json hides it from students.

    set -uo pipefail
    root=${AUTOGRADER_ROOT:-/autograder}
    results=$root/results
    mkdir -p "$results"
    # Remove it if nobody is to compare times, which a hand-in can choose.
    leaderboard=--leaderboard

    # A tar is handed in as it is; a zip has been unpacked by Gradescope.
    handin=$root/submission
    shopt -s nullglob
    files=("$handin"/*)
    if [ "${#files[@]}" -eq 1 ] && [ -f "${files[0]}" ]; then handin=${files[0]}; fi

    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    status=0
    sh "$root/source/grader/grade.sh" "$handin" --format gradescope --output "$work/results.json" \\
      --staff-report "$work/staff.txt" $leaderboard --sandbox "${AUTOGRADER_SANDBOX:-auto}" --jobs 2 --budget 240 || status=$?
    [ ! -f "$work/staff.txt" ] || cat "$work/staff.txt"
    if [ "$status" -gt 1 ] || [ ! -s "$work/results.json" ]; then
      echo '{"score": 0, "stdout_visibility": "hidden", "output_format": "text", "output": "Nothing could be graded. Is this the handin.tar that create_tarball.sh makes? If it is, tell the staff.", "tests": []}' \\
        >"$work/results.json"
    fi
    # On its own file system first: a file there is whole.
    cp "$work/results.json" "$results/.results.json.part"
    mv -f "$results/.results.json.part" "$results/results.json"

    """
}

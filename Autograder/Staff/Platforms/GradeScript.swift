/// The script that grades one hand-in on any machine; the platforms' own scripts call it.
enum GradeScript {
  static let text = """
    #!/bin/sh
    # Grades a hand-in with the kit beside this script:
    #
    #     grade.sh HANDIN [OPTIONS]    options: those of 'autograder grade'
    #     grade.sh --prepare           builds what does not depend on hand-ins
    #
    # A machine that has the same kit prepared (AUTOGRADER_PREPARED, /opt/autograder) does not build it again; AUTOGRADER_PROGRAM
    # names the program if it is elsewhere.

    set -eu
    here=$(cd "$(dirname "$0")" && pwd)
    folder=$here
    prepared=${AUTOGRADER_PREPARED:-/opt/autograder}
    if cmp -s "$here/fingerprint" "$prepared/fingerprint" \\
      && [ -x "${AUTOGRADER_PROGRAM:-$prepared/kit/.build/release/autograder}" ]; then
      folder=$prepared
    fi
    kit=$(cd "$folder/kit" && pwd -P)
    program=${AUTOGRADER_PROGRAM:-$kit/.build/release/autograder}

    # Some machines name a home that is not there, and SwiftPM needs one.
    if [ ! -d "${HOME:-/nowhere}" ] || [ ! -w "${HOME:-/nowhere}" ]; then
      HOME=$here/home
      mkdir -p "$HOME"
      export HOME
    fi
    for bin in /opt/swift-toolchain/usr/bin /usr/libexec/swift/bin; do
      if ! command -v swiftc >/dev/null 2>&1 && [ -x "$bin/swiftc" ]; then PATH=$bin:$PATH; fi
    done
    export PATH
    command -v swiftc >/dev/null 2>&1 || { echo "grade.sh: there is no Swift on this machine" >&2; exit 3; }

    if [ ! -x "$program" ]; then
      # Two at once: some platforms allow few processes and little memory.
      (cd "$kit" && swift build -c release -j 2 --product autograder) >&2 || {
        echo "grade.sh: the grader does not build on this machine" >&2
        exit 3
      }
    fi

    case ${1:-} in
      --prepare)
        # The stubs are a hand-in, too: afterwards everything is there that hand-ins share. 1: points are missing, as they must be.
        cd "$kit"
        status=0
        "$program" grade Handout --sandbox off --exercise autograd/backward >/dev/null || status=$?
        [ "$status" -eq 1 ] || { echo "grade.sh: the grader does not work on this machine" >&2; exit 3; }
        exit 0 ;;
      "" | -*) echo "grade.sh: say which hand-in to grade" >&2; exit 2 ;;
      /*) handin=$1 ;;
      *) handin=$(pwd)/$1 ;;
    esac
    shift
    # Where the kit is: its stubs and its exercises are found from the current folder. Relative paths in options are of the caller's.
    start=$(pwd)
    for argument; do
      shift
      case $argument in
        ./*) argument=$start/${argument#./} ;;
      esac
      set -- "$@" "$argument"
    done
    cd "$kit"
    exec "$program" grade "$handin" "$@"

    """
}

internal import Foundation
internal import Grading

/// An assessment as Autolab imports it: one folder with its settings, the handout, `autograde-Makefile` and `autograde.tar`.
///
/// Source: Autolab's documentation, "Guide for Lab Authors"; app/models/assessment.rb.
struct AutolabAssessment {
  let name: String
  let rubric: Rubric
  let kit: URL

  /// The longest that Autolab waits, in seconds; it allows from 10 to 900.
  private static let timeout = 600

  /// Whether Autolab takes the name.
  static func check(_ name: String) throws {
    let isLetter = { (letter: Character) in letter.isASCII && letter.isLetter }
    let isAllowed = { (letter: Character) in
      isLetter(letter) || letter.isASCII && letter.isNumber || letter == "_" || letter == "-"
    }
    guard let first = name.first, isLetter(first), name.allSatisfy(isAllowed) else {
      throw PlatformPackage.Problem.badName(name)
    }
  }

  func write(to folder: URL) throws {
    for file in [
      PackagedFile(path: "\(name).yml", text: settings),
      PackagedFile(path: "autograde-Makefile", text: Self.makefile),
    ] {
      try file.write(to: folder)
    }
    try Handout(kit: kit.path).export(to: folder.appendingPathComponent(Self.handout).path)
    let work = folder.appendingPathComponent("work")
    defer { try? FileManager.default.removeItem(at: work) }
    let grader = work.appendingPathComponent("grader")
    try GraderFolder(kit: kit).write(to: grader)
    try PackagedFile(path: "autolab.sh", text: Self.script, isExecutable: true).write(to: grader)
    try Archiver.tar(["grader"], in: work, to: folder.appendingPathComponent("autograde.tar"))
  }

  private static let handout = "homework.tar"

  /// The file `NAME.yml`: an exercise with points is a problem, under its title.
  var settings: String {
    let problems = rubric.graded.map { item in
      """
      - name: \(JSONLine.string(item.title))
        description: ''
        max_score: \(item.points).0
        optional: false
      """
    }
    let columns = ["Total"] + rubric.gradedSections.map(\.title)
    let scoreboard = JSONLine.array(
      columns.map { JSONLine.object([("hdr", JSONLine.string($0))]) })
    return """
      ---
      general:
        name: \(name)
        display_name: \(name)
        description: ''
        category_name: Homework
        handin_filename: handin.tar
        handin_directory: handin
        handout: \(Self.handout)
        writeup: ''
        max_grace_days: 0
        max_size: 2
        max_submissions: -1
        disable_handins: false
        group_size: 1
        is_positive_grading: true
        disable_network: true
      problems:
      \(problems.joined(separator: "\n"))
      autograder:
        autograde_timeout: \(Self.timeout)
        autograde_image: autograder
        release_score: true
      scoreboard:
        banner: ''
        colspec: '\(JSONLine.object([("scoreboard", scoreboard)]))'

      """
  }

  /// The first target is what Autolab runs; whatever happens, make has nothing to complain of, since it would do so on the last line.
  static let makefile = """
    all: autograde

    autograde:
    \t@tar -xf autograde.tar && sh grader/autolab.sh handin.tar; true

    .PHONY: all autograde

    """

  /// The grader is held to less time than Autolab gives.
  private static let script = """
    #!/bin/sh
    # Grades for Autolab, which reads scores from the last line of all that is printed, errors included: so the report comes last.

    here=$(cd "$(dirname "$0")" && pwd)
    # 'require' where the image allows a sandbox: without one, a hand-in could write over the output that Autolab reads.
    sandbox=${AUTOGRADER_SANDBOX:-auto}
    status=0
    sh "$here/grade.sh" "$1" --format autolab --output "$here/report.txt" --sandbox "$sandbox" --jobs 2 --budget 240 \\
      >"$here/log.txt" 2>&1 || status=$?
    if [ "$status" -le 1 ] && [ -s "$here/report.txt" ]; then
      cat "$here/report.txt"
    else
      cat "$here/log.txt"
      echo "Nothing could be graded. Is this the handin.tar that create_tarball.sh makes? If it is, tell the staff."
    fi
    exit 0

    """
}

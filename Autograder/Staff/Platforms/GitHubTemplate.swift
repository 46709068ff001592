internal import Grading

/// What makes of the handout a template repository for GitHub Classroom: a workflow that grades each push.
///
/// A step for each section, with annotations at the student's lines, then the points as Classroom reads them. Students can change all of
/// it, and have the arrays: these points are for them, and grades come from `autograder grade`.
struct GitHubTemplate {
  let rubric: Rubric

  var files: [PackagedFile] { [PackagedFile(path: ".github/workflows/classroom.yml", text: workflow)] }

  var workflow: String {
    let steps = rubric.gradedSections.map { section in
      """
            - name: \(section.title)
              if: ${{ !cancelled() && steps.build.outcome == 'success' }}
              run: swift run --skip-build autograder \(section.rawValue) --format github
      """
    }
    return """
      name: Autograding Tests
      on: [push, repository_dispatch, workflow_dispatch]
      permissions:
        checks: write
        actions: read
        contents: read
      jobs:
        run-autograding-tests:
          runs-on: ubuntu-latest
          container: swift:6.3
          if: github.actor != 'github-classroom[bot]'
          timeout-minutes: 20
          defaults:
            run:
              shell: bash
          steps:
            - uses: actions/checkout@v4
            - name: Build
              id: build
              run: swift build --product autograder
      \(steps.joined(separator: "\n"))
            - name: Points
              if: ${{ !cancelled() && steps.build.outcome == 'success' }}
              # The failures stand in the steps above; lines of a student's code are indented, and do not begin like this.
              run: swift run --skip-build autograder --format github | grep '^::notice title=Autograding '

      """
  }
}

internal import Foundation
internal import Grading

/// That the grader gives the points it must, by the way that hand-ins take.
extension Doctor {
  func reference() -> Finding {
    finding("reference", do: "'swift run autograder' shows what it fails") {
      let result = try graded("Sources")
      let text = "\(result.points) / \(result.maximum)"
      return result.points == result.maximum && result.gradingProblems.isEmpty
        ? .well("reference", text)
        : .ill("reference", "\(text): the reference loses points", do: "'swift run autograder' shows where")
    }
  }

  func stubs() -> Finding {
    finding("stubs", do: "'autograder handout --check' tells whether a solution is in them") {
      let result = try graded("Handout/Sources")
      let text = "\(result.points) / \(result.maximum)"
      return result.points == 0 && result.gradingProblems.isEmpty
        ? .well("stubs", text)
        : .ill(
          "stubs", "\(text): what students are given earns points",
          do: "'autograder handout --check' tells whether a solution is in them")
    }
  }

  private func graded(_ folder: String) throws -> GradingResult {
    let arrays = try GradingArrays(folder: fixtures, seed: nil, kit: kit, worker: worker)
    let grader = try HandinGrader(
      kit: kit, hidden: [fixtures].compactMap(\.self), timeout: 10, sandbox: .auto)
    return try grader.grade(
      "\(kit)/\(folder)", jobs: ProcessInfo.processInfo.activeProcessorCount
    ) {
      (arrays, arrays.fixtures.rubric.graded)
    }
  }
}

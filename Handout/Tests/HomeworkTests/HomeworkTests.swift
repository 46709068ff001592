// The exercises of the homework as tests, for editors that show tests: `swift test`, or a click on one of them.
//
// What is right is decided by the same code as in `swift run autograder`, and your MyTorch runs in a process of its own, as
// it does there. Points are shown there, too; here a test passes when all cases of its exercise are right.

import Grading
import Testing

@Suite("Homework") struct HomeworkTests {
  @Test("Autograd", arguments: try Exercise.all(in: .autograd))
  func autograd(exercise: Exercise) async throws { try await exercise.check() }

  @Test("Functional", arguments: try Exercise.all(in: .functional))
  func functional(exercise: Exercise) async throws { try await exercise.check() }

  @Test("Linear", arguments: try Exercise.all(in: .linear))
  func linear(exercise: Exercise) async throws { try await exercise.check() }

  @Test("Activation", arguments: try Exercise.all(in: .activation))
  func activation(exercise: Exercise) async throws { try await exercise.check() }

  @Test("Loss", arguments: try Exercise.all(in: .loss))
  func loss(exercise: Exercise) async throws { try await exercise.check() }

  /// Practice is worth no points, and waits until you have them all; `swift run autograder practice` runs it at any time.
  @Test(
    "Practice",
    .enabled("practice waits until you have all points") { try await Homework.shared.hasAllPoints },
    arguments: try Exercise.all(in: .practice))
  func practice(exercise: Exercise) async throws { try await exercise.check() }
}

import NDArrays
import Testing

@testable import Grading

/// The tolerance against every number that students are graded with.
@Suite struct ToleranceMarginTests {
  /// How many distances to the next number another order of summation may cost.
  private static let wobble = 1000.0

  /// How much of the tolerance must be left then.
  private static let margin = 10.0

  /// What is right up to this is right: a part of the number, and of those next to zero, such as the slope of tanh at 10, a
  /// difference.
  private static let (mistake, smallestMistake) = (1e-5, 2e-9)

  /// Probabilities that a student's program, and NumPy, may well round to zero.
  private static let negligible = 1e-12

  @Test("The last digits do not decide", arguments: CommittedFixtures.exercises)
  func roundingIsAccepted(exercise: String) throws {
    for (_, expected) in try expectedElements(of: exercise) where expected.isFinite {
      let error = Self.margin * Self.wobble * expected.ulp
      #expect(Tolerance.standard.accepts(expected + error, for: expected))
      #expect(Tolerance.standard.accepts(expected - error, for: expected))
    }
  }

  @Test(
    "A relative error of 1e-5, or 2e-9 next to zero, in any one element is seen",
    arguments: CommittedFixtures.exercises)
  func anErrorInOneElementIsCaught(exercise: String) throws {
    for fixture in try CommittedFixtures.cases(of: exercise) {
      for (name, array) in fixture.expected {
        for (position, element) in array.elements.enumerated() where element.magnitude > Self.negligible {
          var elements = array.elements
          let error = max(Self.mistake * element.magnitude, Self.smallestMistake)
          elements[position] = element + (element < 0 ? -error : error)
          let answer = NDArray(elements, shape: array.shape)
          let entry = Diagnosis.Case(fixture, replacing: [name: answer])
          #expect(entry.mismatches.map(\.array) == [name], "\(fixture.name) \(name) \(element)")
        }
      }
    }
  }

  @Test("What should be zero is not nearly zero", arguments: CommittedFixtures.exercises)
  func zerosAreKept(exercise: String) throws {
    for (_, expected) in try expectedElements(of: exercise) where expected.magnitude <= Self.negligible {
      #expect(!Tolerance.standard.accepts(1e-8, for: expected))
    }
  }

  private func expectedElements(of exercise: String) throws -> [(name: String, element: Double)] {
    try CommittedFixtures.cases(of: exercise).flatMap { fixture in
      fixture.expected.flatMap { entry in entry.array.elements.map { (entry.name, $0) } }
    }
  }
}

import NDArrays
import Testing

@testable import Grading

@Suite struct ScaledByConstantTests {
  @Test func everyElementOffByTheSameFactor() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[2.5, 1.875, 20]])])
    #expect(
      example.hint
        == Hint(
          .scaledByConstant,
          "every element of gradient-of-a is what is expected times 2.5: a constant factor is wrong."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .scaledByConstant)
  }

  private func loss(_ number: Int, _ expected: (Double, Double), _ actual: (Double, Double)) -> Diagnosis.Case
  {
    Diagnosis.Case(
      name: "\(number)", given: [("y", [[1, 0]]), ("y-hat", [[0, 1]]), ("second-y-hat", [[2, 0]])],
      expected: [("loss", NDArray(expected.0)), ("loss-of-second-y-hat", NDArray(expected.1))],
      actual: [("loss", NDArray(actual.0)), ("loss-of-second-y-hat", NDArray(actual.1))])
  }

  @Test("A single number is a multiple of any other; the same factor twice is no accident")
  func singleNumbers() {
    let diagnosis = Diagnosis(exercise: "practice/mse-forward")
    let halved = [loss(1, (3, 5), (1.2, 2)), loss(2, (7, 4), (2.8, 1.6))]
    #expect(diagnosis.hints(for: halved).map(\.?.identifier) == [.scaledByConstant, .scaledByConstant])
    #expect(diagnosis.hints(for: [loss(1, (3, 5), (1.2, 2.5))]).map(\.?.identifier) == [nil])
  }

  @Test("A factor that is another one in each case is not a constant")
  func factorsThatDiffer() {
    let diagnosis = Diagnosis(exercise: "practice/mse-forward")
    let cases = [loss(1, (3, 5), (1.2, 2)), loss(2, (7, 4), (0.7, 0.4))]
    #expect(diagnosis.hints(for: cases).map(\.?.identifier) == [nil, nil])
  }
}

import NDArrays
import Testing

@testable import Grading

@Suite struct RelationTests {
  /// An array that came back wrong, and what is to be said of it.
  struct Example: @unchecked Sendable, CustomTestStringConvertible {
    let identifier: Hint.Identifier
    let role: ArrayRole
    let expected: NDArray
    let actual: NDArray
    var given: [String: NDArray] = [:]

    /// Another array of the case: its role, what it should be, and what it is.
    var other: (role: ArrayRole, expected: NDArray, actual: NDArray)?

    init(
      _ identifier: Hint.Identifier, _ role: ArrayRole = ArrayRole("gradient-of-a", .gradient, of: "a"),
      expected: NDArray, actual: NDArray, given: [String: NDArray] = [:],
      other: (role: ArrayRole, expected: NDArray, actual: NDArray)? = nil
    ) {
      (self.identifier, self.role, self.expected, self.actual) = (identifier, role, expected, actual)
      (self.given, self.other) = (given, other)
    }

    var testDescription: String { "\(identifier.rawValue): \(actual.shape)" }

    /// What is said if this came back.
    func hint(_ actual: NDArray) -> Hint? {
      let others = other.map { [$0] } ?? []
      let entry = Diagnosis.Case(
        name: "1", given: given.map { ($0.key, $0.value) },
        expected: [(role.name, expected)] + others.map { ($0.role.name, $0.expected) },
        actual: [(role.name, actual)] + others.map { ($0.role.name, $0.actual) })
      return Diagnosis(roles: [role] + others.map(\.role)).hints(for: [entry])[0]
    }
  }

  nonisolated(unsafe) private static let m: NDArray = [[1, 2, 3], [4, 5, -6]]
  private static let external = ArrayRole("dW", .external, of: "W", base: "dW")
  nonisolated(unsafe) private static let base: NDArray = [[1, -2, 0.5], [3, 1, 1]]
  private static let second = ArrayRole("y-of-second-x", .output, first: "y")
  nonisolated(unsafe) private static let first = (role: ArrayRole("y", .output), expected: m, actual: m)

  nonisolated(unsafe) private static let third: NDArray = [[0.7, 1.1, -2], [1.3, 0.4, 1.7]]
  nonisolated(unsafe) private static let sibling = (
    role: ArrayRole("gradient-of-b", .gradient, of: "b"), expected: base, actual: base
  )

  static let examples: [Example] = [
    Example(.negated, expected: m, actual: -m),
    Example(.negated, external, expected: base + m, actual: base - m, given: ["dW": base]),
    Example(.doubled, expected: m, actual: 2 * m),
    Example(.doubled, external, expected: base + m, actual: base + 2 * m, given: ["dW": base]),
    Example(.scaledByConstant, expected: m, actual: 0.5 * m),
    Example(.scaledByConstant, expected: m, actual: 1.4427 * m),
    Example(.count, expected: m, actual: 6 * m),
    Example(.count, expected: m, actual: m / 4, given: ["x": NDArray.ones([4, 7])]),
    Example(.count, expected: NDArray.full([1, 3], 0.7), actual: NDArray.full([1, 3], 2.1)),
    Example(.otherOrder, expected: [[1, 2, 5]], actual: [[2, 5, 1]]),
    Example(.combination, expected: m, actual: m - base, other: sibling),
    Example(.combination, expected: m, actual: -m - base, other: sibling),
    Example(.extraFactor, expected: m, actual: m * base, given: ["b": base]),
    Example(.extraFactor, expected: m, actual: -m / base, given: ["b": base]),
    Example(.extraFactor, expected: m, actual: m / (base * base), given: ["b": base]),
    Example(.extraFactor, expected: m, actual: m * base * third, given: ["b": base, "c": third]),
    Example(.extraFactor, expected: m, actual: m * base / third, given: ["b": base, "c": third]),
    Example(.extraTerm, expected: m, actual: m - base, given: ["b": base]),
    Example(.extraTerm, expected: m, actual: base - m, given: ["b": base]),
    Example(.power, expected: base * third, actual: base * third * third, given: ["b": base]),
    Example(.power, expected: base * third * third, actual: -base * abs(third), given: ["b": base]),
    Example(.power, expected: base * third, actual: base / third, given: ["b": base]),
    Example(.functionOfExpected, ArrayRole("y", .output), expected: m, actual: exp(m)),
    Example(.functionOfExpected, ArrayRole("loss", .output), expected: NDArray(0.7), actual: NDArray(0.3)),
    Example(.displaced, expected: m, actual: [[1, 1, 4], [4, 5, -6]]),
    Example(.affine, ArrayRole("y", .output), expected: m, actual: 2 * m - 1),
    Example(.affine, expected: m, actual: m + 1.5),
    Example(.sameEverywhere, expected: m, actual: NDArray.full([2, 3], 0.7)),
    Example(.sameEverywhere, external, expected: base + m, actual: base + 3, given: ["dW": base]),
    Example(.cutOff, expected: m, actual: maximum(m, 0)),
    Example(.extraTerm, expected: m, actual: m - 0.5 * [[1, 3, -2]], given: ["b": [[1], [3], [-2]]]),
    Example(.zerosAndOnes, expected: m, actual: [[1, 0, 0], [1, 1, 0]]),
    Example(.signLost, expected: m, actual: abs(m)),
    Example(.summedUp, expected: m, actual: NDArray.full([2, 3], 9)),
    Example(.allZero, expected: m, actual: NDArray.zeros([2, 3])),
    Example(.notFinite, expected: m, actual: NDArray([1, 2, .nan, 4, 5, -6], shape: [2, 3])),
    Example(
      .overflow, expected: m, actual: NDArray([1, 2, .infinity, 4, 5, -6], shape: [2, 3]),
      given: ["x": [[800, 1]]]),
    Example(.transposed, expected: m, actual: m.T),
    Example(.transposed, expected: m, actual: m.T.copy().reshaped([2, 3])),
    Example(.transposed, expected: m, actual: m.copy().reshaped([3, 2])),
    Example(.shapeExchanged, expected: [[1, 2, 3]], actual: [[1], [2], [3]]),
    Example(.shapeExchanged, expected: [[1], [2], [3]], actual: [[1, 2, 3]]),
    Example(.flattened, expected: m, actual: m.copy().reshaped([6])),
    Example(.otherShape, expected: m, actual: [[2, 1, 3, 5]]),
    Example(.notReduced, expected: [[5, 7, -3]], actual: m),
    Example(.overwritten, external, expected: base + m, actual: m, given: ["dW": base]),
    Example(.neverWritten, external, expected: base + m, actual: base, given: ["dW": base]),
    Example(.stale, second, expected: 3 * m + 1, actual: m, other: first),
    Example(
      .identityOfOutput, ArrayRole("y", .output), expected: m, actual: 3 * m + 1,
      other: (role: second, expected: 3 * m + 1, actual: 3 * m + 1)),
    Example(
      .notCleared, ArrayRole("gradient-of-a-in-second-sweep", .gradient, of: "a", first: "gradient-of-a"),
      expected: base, actual: base + m,
      other: (role: ArrayRole("gradient-of-a", .gradient, of: "a"), expected: m, actual: m)),
    Example(
      .otherInputsGradient, expected: m, actual: base,
      other: (role: ArrayRole("gradient-of-b", .gradient, of: "b"), expected: base, actual: base)),
  ]

  @Test(arguments: examples)
  func whatIsSeenIsSaid(example: Example) {
    #expect(example.hint(example.actual)?.identifier == example.identifier)
  }

  @Test(
    "With one element spoiled it is not said",
    arguments: examples.filter { ![.notFinite, .overflow, .otherShape].contains($0.identifier) })
  func everyElementCounts(example: Example) {
    var elements = example.actual.elements
    elements[0] = elements[0] * 1.01 + 0.0123
    let spoiled = NDArray(elements, shape: example.actual.shape)
    #expect(example.hint(spoiled)?.identifier != example.identifier)
  }

  @Test func everyRelationHasAnExample() {
    let identifiers = Relation.ranks.joined().map(\.identifier)
    #expect(Set(identifiers) == Set(Self.examples.map(\.identifier)))
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test("What fits in two ways is not said")
  func twoFactors() {
    let example = Example(
      .extraFactor, expected: Self.m, actual: Self.m * Self.base, given: ["b": Self.base, "c": Self.base])
    #expect(example.hint(example.actual) == nil)
  }

  @Test("Equal elements are not a sum of all, but each counted so often")
  func equalElements() {
    let example = Example(.count, expected: NDArray.full([5], 2), actual: NDArray.full([5], 10))
    #expect(example.hint(example.actual)?.identifier == .count)
  }

  @Test("A single number is a multiple of any other")
  func singleNumbers() {
    #expect(
      Example(.scaledByConstant, expected: NDArray(3.0), actual: NDArray(1.2)).hint(NDArray(1.2)) == nil)
  }

  @Test("No sentence of a relation has a number that was taken from the arrays")
  func sentencesAreFixed() {
    for example in Self.examples {
      let text = example.hint(example.actual)?.text.replacing("709", with: "") ?? ""
      #expect(!text.contains { $0.isNumber }, "\(text)")
    }
  }
}

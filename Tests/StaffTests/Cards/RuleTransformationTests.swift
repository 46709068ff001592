import NDArrays
import Testing

@testable import Staff

@Suite struct RuleTransformationTests {
  nonisolated(unsafe) private static let upstream: NDArray = [[2, -1], [3, 5]]
  nonisolated(unsafe) private static let a: NDArray = [[1, -2], [4, 3]]
  nonisolated(unsafe) private static let b: NDArray = [[-3, 2], [1, 6]]

  /// What a transformation makes of the gradients of a product.
  private func gradients(_ transform: (@escaping Rule) -> Rule) throws -> [[Double]] {
    try transform(Rules.multiply)(Self.upstream, [Self.a, Self.b]).map { $0?.elements ?? [] }
  }

  @Test("Each does to a product's gradients what its name says")
  func transformations() throws {
    let (u, a, b) = (Self.upstream, Self.a, Self.b)
    func both(_ first: NDArray, _ second: NDArray) -> [[Double]] { [first.elements, second.elements] }
    typealias Transformation = RuleTransformation
    let means: NDArray = [[0.5], [4]]
    let sums: NDArray = [[5, 4]]
    #expect(try gradients(Transformation.withoutUpstream) == both(b, a))
    #expect(try gradients(Transformation.upstreamTwice) == both(u * u * b, u * u * a))
    #expect(try gradients(Transformation.upstreamAdded) == both(u + b, u + a))
    #expect(try gradients(Transformation.upstreamAveraged) == both(2.25 * b, 2.25 * a))
    #expect(try gradients(Transformation.upstreamSummed) == both(9 * b, 9 * a))
    #expect(try gradients(Transformation.upstreamAsNumber) == both(2 * b, 2 * a))
    #expect(try gradients(Transformation.inputsExchanged) == both(u * a, u * b))
    #expect(try gradients(Transformation.gradientsExchanged) == both(u * a, u * b))
    #expect(try gradients(Transformation.magnitudes) == both(u * abs(b), u * abs(a)))
    #expect(try gradients(Transformation.inputsAveraged) == both(1.5 * u, 1.5 * u))
    #expect(
      try gradients { Transformation.upstreamAveraged($0, along: 1) }
        == both(means * b, means * a))
    #expect(
      try gradients { Transformation.upstreamSummed($0, along: 0) } == both(sums * b, sums * a))
    #expect(try gradients(Transformation.firstRow) == [[-6, -2, -6, -2], [2, 2, 2, 2]])
    #expect(try gradients(Transformation.rowsSummed) == [[-3, 28], [14, 17]])
  }

  @Test func oneGradientForAll() throws {
    let gradients = try RuleTransformation.gradient(1, forAll: Rules.multiply)(
      Self.upstream, [Self.a, Self.b])
    let expected = (Self.upstream * Self.a).elements
    #expect(gradients.map { $0?.elements } == [expected, expected])
  }

  @Test func anotherRuleForOneInput() throws {
    let mixed = RuleTransformation.mixed(Rules.multiply, Rules.add, only: 1)
    let gradients = try mixed(Self.upstream, [Self.a, Self.b])
    #expect(gradients.map { $0?.elements } == [(Self.upstream * Self.b).elements, Self.upstream.elements])
  }
}

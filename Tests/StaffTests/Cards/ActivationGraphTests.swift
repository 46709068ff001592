import NDArrays
import Testing

@testable import Staff

@Suite struct ActivationGraphTests {
  private static func gradient(
    of slip: String, in slips: [Slip<ActivationModel>], _ x: NDArray, _ upstream: NDArray
  ) throws -> [Double] {
    let slip = try #require(slips.first { $0.identifier == slip })
    return try slip.part()(x).backward(upstream).elements
  }

  /// `-x` recorded as it is, by a product: recorded twice, its gradient is twice as large.
  @Test func aFaultChangesTheGradientAsItSays() throws {
    let graph = ActivationGraph(
      ActivationGraph.Operation("negation", .product, .x, .constant(-1)),
      ActivationGraph.Operation("difference", .subtraction, .operation(0), .x))
    let slips = graph.slips("f", of: "f", { -2 * $0 })
    let (x, upstream): (NDArray, NDArray) = ([[3, 5]], [[1, 10]])
    func gradient(_ name: String) throws -> [Double] {
      try Self.gradient(of: "f/\(name)", in: slips, x, upstream)
    }
    #expect(try gradient("negation-twice") == [-3, -30])
    #expect(try gradient("negation-not-recorded") == [-1, -10])
    #expect(try gradient("difference-as-addition") == [0, 0])
    #expect(try gradient("difference-exchanged") == [2, 20])
    #expect(try gradient("negation-exchanged") == [-2, -20])
  }

  @Test func aReadingSaysWhatIsWrong() throws {
    let slips = ActivationGraph.sigmoid[0].slips("s", of: "the sigmoid", ClosedForm.sigmoid)
    let slip = try #require(slips.first { $0.identifier == "s/division-exchanged" })
    #expect(
      slip.sentence
        == "this is what comes back if the sigmoid is made of primitive operations and the division is recorded with its inputs "
        + "exchanged.")
  }
}

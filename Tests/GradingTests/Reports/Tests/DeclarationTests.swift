import Testing

@testable import Grading

@Suite struct DeclarationTests {
  private let source = """
    /// class Sigmoid { func forward() }
    public func forward(_ x: NDArray) -> NDArray { x }

    // func expBackward() is below.
    public func expBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
      []
    }

    public final class Sigmoid: Activation {
      public override func forward(_ x: NDArray) -> NDArray {
        func logBackward() {}
        return x
      }
    }

    extension MLP
    {
      public init() { forward(1) }
      public func backward() {}
      static func step(_: Int) {}
    }
    """

  @Test(arguments: [
    ("forward", 2), ("expBackward", 5), ("Sigmoid.forward", 10), ("MLP.init", 18), ("MLP.backward", 19),
    ("MLP.step", 20),
  ])
  func whatIsDeclaredIsFound(part: String, line: Int) {
    #expect(Declaration(of: part).line(in: source) == line)
  }

  @Test(arguments: [
    "logBackward", "Tanh.forward", "MLP.forward", "Sigmoid.init", "backward", "exp", "expBackward.forward",
    "MLP.", "",
  ])
  func whatIsNotThereIsNotFound(part: String) {
    #expect(Declaration(of: part).line(in: source) == nil)
  }

  @Test func anEmptyFileDeclaresNothing() {
    #expect(Declaration(of: "forward").line(in: "") == nil)
  }
}

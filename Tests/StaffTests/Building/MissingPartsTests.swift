import Foundation
import Testing

@testable import Staff

@Suite struct MissingPartsTests {
  private static let stub = """
    /// The largest element.
    public func maxBackward(_ gradOutput: NDArray) -> [NDArray?] {
      notImplemented("maxBackward")
    }

    public final class MSELoss: Criterion {
      public func forward() {
      }
    }

    """

  @Test func namesAreReadOnceAndInOrder() {
    let output = """
      /kit/Practice.swift:11:9: error: cannot find 'maxBackward' in scope
       9 |   maxBackward
         |   `- error: cannot find 'maxBackward' in scope
      /kit/Practice.swift:12:9: error: cannot find type 'MSELoss' in scope
      /kit/Practice.swift:13:9: error: value of type 'Autograd' has no member 'zeroGrad'
      """
    #expect(MissingParts.names(in: output) == ["maxBackward", "MSELoss"])
  }

  @Test func declarationsAreTakenWhole() {
    #expect(
      MissingParts.declaration(of: "maxBackward", in: Self.stub)
        == "public func maxBackward(_ gradOutput: NDArray) -> [NDArray?] {\n  notImplemented(\"maxBackward\")\n}"
    )
    #expect(
      MissingParts.declaration(of: "MSELoss", in: Self.stub)
        == "public final class MSELoss: Criterion {\n  public func forward() {\n  }\n}")
    #expect(MissingParts.declaration(of: "max", in: Self.stub) == nil)
  }
}

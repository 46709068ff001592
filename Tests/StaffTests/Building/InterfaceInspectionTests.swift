import Foundation
import Testing

@testable import Staff

@Suite("An interface gives the compiler no orders but its own")
struct InterfaceInspectionTests {
  private let head = """
    // swift-interface-format-version: 1.0
    // swift-module-flags: -module-name MyTorch
    import NDArrays

    """

  @Test(
    "What the compiler writes is taken",
    arguments: ["", "public func f()", "public func f(_ text: Swift.String = \"// a remark\")\n// another"])
  func ordinary(body: String) {
    #expect(InterfaceInspection(Data((head + body).utf8)).refusals.isEmpty)
  }

  @Test(
    "What looks like an order below the head is refused, wherever in its line it stands",
    arguments: [
      "// swift-module-flags: -module-name Other", "  // swift-module-flags-ignorable-private: -x",
      "public func f(_ text: Swift.String = \"\"\"\n// swift-module-flags: -x\n\"\"\")",
      "a\r// swift-module-flags: -x",
    ])
  func orders(body: String) {
    #expect(InterfaceInspection(Data((head + body).utf8)).refusals == [.interface])
  }
}

import Testing

@testable import Staff

@Suite struct CompilerErrorTests {
  let output = """
    Sources/MyTorch/NN/Modules/Loss.swift:38:5: error: cannot find 'autogradEngin' in scope
    36 |   public func backward() {
    37 |     // start
    38 |     autogradEngin.backward(1)
       |     `- error: cannot find 'autogradEngin' in scope
    39 |   }
    Sources/MyTorch/Utils.swift:3:1: warning: unused
    Sources/MyTorch/NN/Modules/Loss.swift:38:5: error: cannot find 'autogradEngin' in scope
    error: fatalError
    """

  @Test func errorsAreReadOnceWithTheStudentsLine() {
    #expect(
      CompilerError.errors(in: output) == [
        CompilerError(
          file: "Sources/MyTorch/NN/Modules/Loss.swift", line: 38,
          message: "cannot find 'autogradEngin' in scope", quoted: "     autogradEngin.backward(1)")
      ])
  }

  @Test func anErrorSaysWhereAndWhat() {
    #expect(
      CompilerError.errors(in: output).first?.description
        == "Sources/MyTorch/NN/Modules/Loss.swift:38: cannot find 'autogradEngin' in scope\n      autogradEngin.backward(1)"
    )
  }
}

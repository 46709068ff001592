import Testing

@testable import autograder

@Suite struct BuildErrorsTests {
  /// What `swift build` prints in a terminal, the error twice, as it does.
  private let printed = """
    \u{1B}[1m[1/3] Compiling MyTorch\u{1B}[0m
    /home/me/hw/Sources/MyTorch/NN/Functional.swift:55:17: \u{1B}[31merror: \u{1B}[0m\u{1B}[1mcannot find 'inputz' in scope\u{1B}[0m
    \u{1B}[36m54 |\u{1B}[0m   // the product
    \u{1B}[36m55 |\u{1B}[0m   let (a, b) = (inputz[0], inputs[1])
    \u{1B}[36m   |\u{1B}[0m                 `- \u{1B}[31merror: \u{1B}[0mcannot find 'inputz' in scope
    \u{1B}[36m56 |\u{1B}[0m   return []

    error: emit-module command failed with exit code 1 (use -v to see invocation)
    /home/me/hw/Sources/MyTorch/NN/Functional.swift:55:17: \u{1B}[31merror: \u{1B}[0mcannot find 'inputz' in scope
    55 |   let (a, b) = (inputz[0], inputs[1])
    [3/3] something else
    /home/me/hw/Sources/MyTorch/Utils.swift:3:1: warning: never used
    """

  @Test("Each error is told once, with its place, its line and the mark below it, without colours")
  func errors() {
    #expect(
      BuildErrors.text(printed, package: "/home/me/hw").split(separator: "\n").map(String.init) == [
        "  | Sources/MyTorch/NN/Functional.swift:55:17: error: cannot find 'inputz'",
        "  | in scope",
        "  | 54 |   // the product",
        "  | 55 |   let (a, b) = (inputz[0], inputs[1])",
        "  |    |                 `- error: cannot find 'inputz' in scope",
        "  | 56 |   return []",
      ])
  }

  @Test func whatIsNoErrorOfASourceIsShownByItsEnd() {
    let text = BuildErrors.text("a\nerror: no such module\n", package: "/p")
    #expect(text == "  | a\n  | error: no such module")
  }

  @Test func manyErrorsAreCounted() {
    let many = (1...8).map { "/p/a.swift:\($0):1: error: no" }.joined(separator: "\n")
    let text = BuildErrors.text(many, package: "/p")
    #expect(text.hasSuffix("  and 3 more errors") && text.contains("| a.swift:5:1: error: no"))
  }
}

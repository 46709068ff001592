import Testing

@testable import Staff

@Suite("What is refused, and in which file")
struct RefusalTests {
  private let innocent = ["MyTorch/Utils.swift": "import Foundation\nimport NDArrays"]

  @Test(
    "A module is looked for however its import is written",
    arguments: [
      "import _Differentiation", "import struct _Differentiation.Thing",
      "import /* the\n module */\n `_Differentiation`",
      "@_exported import\n_Differentiation",
    ])
  func module(text: String) {
    let sources = innocent.merging(["MyTorch/NN/Functional.swift": text]) { first, _ in first }
    #expect(Refusal.module("_Differentiation").files(in: sources) == ["MyTorch/NN/Functional.swift"])
  }

  @Test("A module that no text names may be any file's that imports something")
  func hiddenModule() {
    let sources = innocent.merging(["MyTorch/NN/Functional.swift": "let x = 1"]) { first, _ in first }
    #expect(Refusal.module("Testing").files(in: sources) == ["MyTorch/Utils.swift"])
  }

  @Test("A symbol is looked for by its name, else by what makes symbols")
  func symbol() {
    let sources = innocent.merging([
      "MyTorch/NN/Functional.swift": "@_cdecl(\"exp\") func f() {}",
      "MyTorch/NN/Modules/Loss.swift": "@_cdecl(\"e\" + x)",
    ]) { first, _ in first }
    #expect(Refusal.object(.symbol("exp")).files(in: sources) == ["MyTorch/NN/Functional.swift"])
    #expect(
      Refusal.object(.symbol("log")).files(in: sources)
        == ["MyTorch/NN/Functional.swift", "MyTorch/NN/Modules/Loss.swift"])
    #expect(Refusal.object(.symbol("log")).files(in: innocent).isEmpty)
  }

  @Test("An order in the interface is looked for where it is written")
  func interface() {
    let sources = innocent.merging([
      "MyTorch/NN/Functional.swift": "\"\"\"\n// swift-module-flags: -x\n\"\"\""
    ]) { first, _ in
      first
    }
    #expect(Refusal.interface.files(in: sources) == ["MyTorch/NN/Functional.swift"])
  }
}

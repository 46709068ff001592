import Testing

@testable import mlp

struct SettingsTests {
  @Test func oneActivationIsForAllLayers() throws {
    let settings = try Settings(Options(["--hidden", "32,32,32", "--activation", "sigmoid"]))
    #expect(settings.activations == [.sigmoid, .sigmoid, .sigmoid])
    #expect(settings.hiddenText == "32,32,32")
    #expect(settings.epochs == Settings.standard.epochs)
  }

  @Test func noHiddenLayersHaveNoActivations() throws {
    let settings = try Settings(Options(["--hidden", "none"]))
    #expect(settings.activations == [])
    #expect(settings.hiddenText == "none")
  }

  @Test(arguments: ["100000,100000", "45000"])
  func aNetworkTooLargeForTheMemoryIsRefused(hidden: String) {
    let error = #expect(throws: UsageError.self) { try Settings(Options(["--hidden", hidden])) }
    #expect(error?.description.contains("at most 32000000 are taken. Make a layer smaller.") == true)
  }

  @Test func listsThatDoNotFit() {
    let error = #expect(throws: UsageError.self) {
      try Settings(Options(["--hidden", "32,32,32", "--activation", "relu,tanh"]))
    }
    #expect(
      error?.description
        == "--activation names 2 activations, but --hidden has 3 layers. Name one for all hidden layers, or one for each."
    )
  }
}

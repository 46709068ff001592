import Testing

@testable import Grading

@Suite struct CrashReasonTests {
  @Test(
    "Each kind of message has its sentence, and none repeats a number of it",
    arguments: [
      (
        "Operation (1, 3) buffer, (3, 2) external -> (1, 2): entry 1 of gradientsToUpdate has the shape (2, 3), but input 1 has (3, 2); "
          + "a gradient has the shape of its array: record the transposed view of it, .T, which has the right one",
        "an entry of gradientsToUpdate is the transpose"
      ),
      (
        "Operation (1, 3) buffer -> (1, 3): entry 0 of gradientsToUpdate has the shape (7, 3), but input 0 has (1, 3); a gradient has",
        "an entry of gradientsToUpdate belongs to another input"
      ),
      (
        "GradientBuffer.getParam: there is no spot for this array of shape (1, 3)",
        "the buffer was asked for a spot"
      ),
      ("Unexpectedly found nil while unwrapping an Optional value", "something that is nil"),
      (
        "SoftmaxCrossEntropy: row 0 of the labels y is no probability for each class: its numbers must not be negative",
        "what came to the loss as the labels y"
      ),
      (
        "no gradient was collected for the predictions yHat: after backward",
        "there is no spot with the gradient"
      ),
      (
        "stack overflow: Autograd.backward(_:) calls itself without end",
        "a function calls itself without end"
      ),
      // A space is gone where the line was broken.
      (
        "unbroadcast: a gradient ofshape (1, 2) cannot belong to an input of shape (1, 3)",
        "a gradient does not fit"
      ),
    ])
  func knownMessages(message: String, beginning: String) throws {
    let text = try #require(CrashReason.hint(for: message)?.text)
    #expect(text.hasPrefix(beginning))
    #expect(!text.contains(where: \.isNumber) || text.hasSuffix("n - 1."))
  }

  @Test(arguments: ["", "Operation", "a hint: all is well", "division by zero"])
  func othersHaveNone(message: String) {
    #expect(CrashReason.hint(for: message) == nil)
  }
}

import Testing

@testable import Grading

@Suite("Hint+Numbers") struct HintNumbersTests {
  @Test(arguments: [
    ("y is tanh(2x): 1 + exp(x) of W2, dW12.", "y is tanh(2x): 1 + exp(x) of W2, dW12."),
    ("times 0.3718: a factor", "times …: a factor"),
    ("times -1.5e-07.", "times -…."),
    ("times 1e+20.", "times …."),
    ("is 3 times too large, and there are 12 rows.", "is … times too large, and there are … rows."),
    ("times 1.0, 2.5, 10", "times …, …, …"),
    ("ends in 2.", "ends in 2."),
    ("the shape (3, 1)", "the shape (…, 1)"),
    ("٣ and ½", "… and …"),
  ])
  func numbers(text: String, shown: String) {
    let hint = Hint(.scaledByConstant, text).withoutFreeNumbers
    #expect(hint == Hint(.scaledByConstant, shown))
  }
}

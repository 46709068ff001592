import Testing

/// Something that is typed by who knows NumPy or PyTorch, and what the compiler's answer has in it.
struct Slip: CustomTestStringConvertible {
  let code: String
  let answer: String

  init(_ code: String, _ answer: String) {
    self.code = code
    self.answer = answer
  }

  var testDescription: String { code }
}

import NumPyFormat

extension NumPyFormatError {
  /// Checks what an error promises: it names the source, is short, and has no control characters.
  func checkText(source: String) {
    let text = "\(self)"
    require(text.hasPrefix("\(source): "), "an error begins with the source")
    require(text.unicodeScalars.count < 3000, "an error is short")
    require(
      text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
      "an error has no control characters")
  }
}

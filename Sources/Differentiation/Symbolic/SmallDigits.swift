/// A number as a subscript: ₁₂.
func subscriptDigits(_ number: Int) -> String {
  small(number, minus: "₋", digits: ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"])
}

/// A number as a superscript: ⁻¹².
func superscriptDigits(_ number: Int) -> String {
  small(number, minus: "⁻", digits: ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"])
}

private func small(_ number: Int, minus: String, digits: [String]) -> String {
  String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? minus }.joined()
}

extension GradientCheck: CustomStringConvertible {
  /// How it ended, the worst element and what it is likely to come from, on a few lines.
  public var description: String {
    var lines = [heading]
    if let worst {
      lines.append("  claimed    \(readable(worst.claimed))")
      lines.append("  numerical  \(readable(worst.numerical))\(uncertainty(of: worst))")
    }
    if let likelyCause {
      lines.append(
        "  \(likelyCause.isAlwaysWrong || elements.isEmpty ? "cause" : "likely cause"): \(likelyCause)")
    }
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    let total = elements.count == 1 ? "1 element" : "\(elements.count) elements"
    switch outcome {
    case .passed:
      return worst.map {
        "gradient check passed: \(total); the worst is \($0.index), off by \(readable($0.difference))"
      }
        ?? "gradient check passed: there are no elements"
    case .inconclusive:
      let uncertain = elements.filter { $0.verdict == .uncertain }.count
      return "gradient check inconclusive: \(uncertain) of \(total) cannot be judged" + place(of: worst)
    case .failed:
      guard !elements.isEmpty else { return "gradient check FAILED" }
      let wrong = elements.filter { $0.verdict == .wrong }.count
      guard wrong > 0 else { return "gradient check FAILED, though every element is right" }
      return "gradient check FAILED: \(wrong) of \(total) \(wrong == 1 ? "is" : "are") wrong"
        + place(of: worst)
    }
  }

  private func place(of element: Element?) -> String {
    element.map { "; the worst is \($0.index), off by \(readable($0.difference))" } ?? ""
  }

  private func uncertainty(of element: Element) -> String {
    element.verdict == .uncertain ? " ± \(readable(element.numericalError))" : ""
  }
}

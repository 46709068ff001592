/// Points in hundredths: sums are exact, and a table says 47.5 and not 47.49999.
public struct Points: Equatable, Comparable, Sendable {
  /// The hundredths.
  public let hundredths: Int

  init(hundredths: Int) { self.hundredths = hundredths }

  init(_ whole: Int) { hundredths = whole * 100 }

  /// The nearest hundredth.
  init(rounding number: Double) {
    hundredths = Int((min(max(number, -1e9), 1e9) * 100).rounded())
  }

  /// A share of the points in percent, to the nearest hundredth.
  func percent(_ percent: Double) -> Points {
    Points(hundredths: Int((Double(hundredths) * min(max(percent, 0), 100) / 100).rounded()))
  }

  public static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }

  static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  static func - (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths - right.hundredths)
  }
}

extension Points: CustomStringConvertible {
  /// As few digits as are needed, with a point, without marks for thousands: `47`, `47.5`, `-0.25`.
  public var description: String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(whole).\(digits)"
  }
}

internal import Foundation

/// The part of an axis that is drawn: from one power of ten to another.
struct PowerRange: Equatable {
  let lowest: Int
  let highest: Int

  /// The smallest range of whole powers around all `numbers`, and 1 … 10 if there are none.
  init(around numbers: [Double]) {
    let exponents = numbers.map(Self.exponent)
    let low = Int((exponents.min() ?? 0).rounded(.down))
    lowest = low
    highest = max(low + 1, Int((exponents.max() ?? 1).rounded(.up)))
  }

  /// How far along the axis a number is, from 0 to 1.
  func fraction(of number: Double) -> Double {
    (Self.exponent(of: number) - Double(lowest)) / Double(highest - lowest)
  }

  /// The powers that get a label; not so many that they collide.
  func labelled(atMost count: Int) -> [Int] {
    let step = max(1, (highest - lowest + count - 1) / count)
    return stride(from: lowest, through: highest, by: step).map { $0 }
  }

  private static func exponent(of number: Double) -> Double {
    let exponent = log10(number)
    // 1000 is 10³ exactly, though its logarithm may be a hair more.
    return (exponent - exponent.rounded()).magnitude < 1e-9 ? exponent.rounded() : exponent
  }
}

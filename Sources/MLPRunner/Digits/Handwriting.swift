import Foundation
import NDArrays

/// How one digit is written: where, how large, how slanted, with which pen.
///
/// Drawn at random, no two are the same.
struct Handwriting {
  /// Half of the width of the line, in pixels.
  let penRadius: Double

  /// How dark the line is, from 0 to 1.
  let ink: Double

  private let centre: Point
  private let width: Double
  private let height: Double
  private let rotation: Double
  private let slant: Double

  /// A wave along which lines that should be straight are bent: how far, and its phase, for both directions.
  private let bend: (x: Double, y: Double)
  private let phase: (x: Double, y: Double)

  init(_ generator: RandomGenerator) {
    let middle = Double(DigitData.side) / 2
    penRadius = generator.number(0.7, 1.8)
    ink = generator.number(0.65, 1)
    centre = Point(middle + generator.number(-3, 3), middle + generator.number(-3, 3))
    width = generator.number(12, 19)
    height = generator.number(14, 21)
    rotation = generator.number(-0.32, 0.32)
    slant = generator.number(-0.3, 0.3)
    bend = (generator.number(-0.08, 0.08), generator.number(-0.08, 0.08))
    phase = (generator.number(0, 2 * .pi), generator.number(0, 2 * .pi))
  }

  /// The place in the picture of a point of the box of 1 × 1.
  func place(_ point: Point) -> Point {
    let bentX = point.x + bend.x * sin(5 * point.y + phase.x) - 0.5
    let bentY = point.y + bend.y * sin(5 * point.x + phase.y) - 0.5
    let (x, y) = (width * (bentX - slant * bentY), height * bentY)
    return Point(
      centre.x + x * cos(rotation) - y * sin(rotation), centre.y + x * sin(rotation) + y * cos(rotation))
  }
}

extension RandomGenerator {
  /// A number from `low` up to `high`.
  func number(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) * 0x1p-53
  }
}

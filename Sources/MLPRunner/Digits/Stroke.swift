import Foundation

/// A point of a drawing; `x` grows to the right, `y` downwards.
struct Point: Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// What a pen draws without being lifted: points to join by straight lines.
struct Stroke: Equatable {
  var points: [Point]

  /// A polygonal line.
  static func line(_ points: Point...) -> Stroke {
    Stroke(points: points)
  }

  /// A part of an ellipse around `centre`.
  ///
  /// Angles are in degrees, clockwise from the right: 90 is the lowest point.
  static func arc(_ centre: Point, _ radiusX: Double, _ radiusY: Double, from start: Double, to end: Double)
    -> Stroke
  {
    let steps = max(2, Int(((end - start).magnitude / 20).rounded(.up)))
    return Stroke(
      points: (0...steps).map { step in
        let angle = (start + (end - start) * Double(step) / Double(steps)) * .pi / 180
        return Point(centre.x + radiusX * cos(angle), centre.y + radiusY * sin(angle))
      })
  }

  /// The stroke, and then `other` without lifting the pen.
  func then(_ other: Stroke) -> Stroke {
    Stroke(points: points + other.points)
  }
}

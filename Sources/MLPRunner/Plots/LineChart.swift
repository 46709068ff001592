import HW1Bonus

/// Two curves over the epochs: for the training and for the validation set.
struct LineChart {
  private let title: String
  private let label: String
  private let training: [Double]
  private let validation: [Double]

  /// The losses of all epochs.
  static func losses(_ history: [EpochStats]) -> LineChart {
    LineChart(
      title: "Loss", label: "mean cross-entropy", training: history.map(\.training.loss),
      validation: history.map(\.validation.loss))
  }

  /// The errors of all epochs.
  static func errors(_ history: [EpochStats]) -> LineChart {
    LineChart(
      title: "Error", label: "wrongly classified, %", training: history.map { 100 * $0.training.error },
      validation: history.map { 100 * $0.validation.error })
  }

  // The plot's edges in the picture.
  private static let (left, right, top, bottom) = (70.0, 620.0, 50.0, 330.0)

  var svg: String {
    var picture = Picture(
      width: 640, height: 390, title: "\(title) of the training and the validation set by epoch")
    let xTicks = Ticks(from: 1, to: Double(max(2, training.count)), count: 10, wholeNumbers: true)
    let yTicks = Ticks(from: 0, to: (training + validation).max() ?? 1, count: 6)
    let frame = Frame(last: Double(max(2, training.count)), highest: yTicks.values.last ?? 1)

    picture.text(title, x: Self.left, y: 30, style: "heading")
    for value in yTicks.values {
      let y = frame.y(value)
      picture.line([Point(Self.left, y), Point(Self.right, y)], style: "grid")
      picture.text(yTicks.text(value), x: Self.left - 8, y: y + 4, anchor: .end, style: "faint")
    }
    for value in xTicks.values where value >= 1 && value <= frame.last {
      let x = frame.x(value)
      picture.line([Point(x, Self.bottom), Point(x, Self.bottom + 5)], style: "axis")
      picture.text(xTicks.text(value), x: x, y: Self.bottom + 20, anchor: .middle, style: "faint")
    }
    picture.line(
      [Point(Self.left, Self.top), Point(Self.left, Self.bottom), Point(Self.right, Self.bottom)],
      style: "axis")
    picture.text("epoch", x: (Self.left + Self.right) / 2, y: 375, anchor: .middle)
    picture.text(label, x: 20, y: (Self.top + Self.bottom) / 2, anchor: .middle, turned: true)

    add(training, name: "training", legendAt: 390, frame, to: &picture)
    add(validation, name: "validation", legendAt: 510, frame, to: &picture)
    return picture.svg
  }

  /// Draws one curve and its entry in the legend.
  private func add(
    _ values: [Double], name: String, legendAt x: Double, _ frame: Frame, to picture: inout Picture
  ) {
    let points = values.enumerated().map { Point(frame.x(Double($0.offset + 1)), frame.y($0.element)) }
    if points.count > 1 { picture.line(points, style: name) }
    // With many epochs, dots would hide the curve.
    for point in points where points.count <= 40 {
      picture.dot(point, radius: 3, style: "\(name)-dot")
    }
    picture.line([Point(x, 26), Point(x + 28, 26)], style: name)
    picture.dot(Point(x + 14, 26), radius: 3, style: "\(name)-dot")
    picture.text(name, x: x + 35, y: 30)
  }

  /// Finds the places of numbers in the picture.
  private struct Frame {
    let last: Double
    let highest: Double

    func x(_ epoch: Double) -> Double {
      left + (right - left) * (epoch - 0.5) / last
    }

    func y(_ value: Double) -> Double {
      bottom - (bottom - top) * min(1, value / highest)
    }
  }
}

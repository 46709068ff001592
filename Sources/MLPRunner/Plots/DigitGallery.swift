import HW1Bonus
import NDArrays

/// The pictures that a network gets most wrong, with what they show and what it says.
struct DigitGallery {
  private let predictions: Predictions
  private let data: Dataset
  private let name: String
  private let indices: [Int]

  private static let columns = 6
  private static let limit = 24

  init(_ predictions: Predictions, _ data: Dataset, name: String) {
    self.predictions = predictions
    self.data = data
    self.name = name
    indices = predictions.worst(Self.limit)
  }

  var svg: String {
    let (pixel, gap, top) = (3.0, 20.0, 64.0)
    let side = pixel * Double(DigitData.side)
    let rows = max(1, (indices.count + Self.columns - 1) / Self.columns)
    var picture = Picture(
      width: gap + Double(Self.columns) * (side + gap), height: top + Double(rows) * (side + 66),
      title: "Worst-classified digits, \(name) set")
    picture.text(picture.title, x: gap, y: 28, style: "heading")
    picture.text(
      indices.isEmpty
        ? "none: every picture is classified correctly"
        : "by loss; with what the network says, and how sure it is",
      x: gap, y: 48, style: "faint")
    for (place, index) in indices.enumerated() {
      let x = gap + Double(place % Self.columns) * (side + gap)
      let y = top + Double(place / Self.columns) * (side + 66)
      picture.rectangle(x: x, y: y, width: side, height: side, style: "screen")
      draw(data.inputs[index].elements, x: x, y: y, pixel: pixel, in: &picture)
      let (truth, guess) = (predictions.truths[index], predictions.guesses[index])
      let probability = predictions.certainties[index]
      picture.text("\(truth), not \(guess)", x: x, y: y + side + 16)
      // Outputs beyond all bounds leave no probability.
      let certainty = probability.isFinite ? "\(Int((100 * probability).rounded())) % sure" : "no probability"
      picture.text(certainty, x: x, y: y + side + 31, style: "small")
      picture.text("no. \(index)", x: x, y: y + side + 45, style: "small")
    }
    return picture.svg
  }

  /// Draws pixels of any range of brightness, bright on dark, in 16 steps.
  ///
  /// Equal neighbours in a row are one rectangle.
  private func draw(_ pixels: [Double], x: Double, y: Double, pixel: Double, in picture: inout Picture) {
    let (low, high) = (pixels.min() ?? 0, pixels.max() ?? 0)
    let steps = pixels.map { high > low ? Int((15 * ($0 - low) / (high - low)).rounded()) : 0 }
    var shapes = [String](repeating: "", count: 16)
    for row in 0..<DigitData.side {
      let line = steps[row * DigitData.side..<(row + 1) * DigitData.side]
      var start = line.startIndex
      while start < line.endIndex {
        let end = line[start...].firstIndex { $0 != line[start] } ?? line.endIndex
        let length = Picture.number(Double(end - start) * pixel)
        let left = Picture.number(x + Double(start - line.startIndex) * pixel)
        let upper = Picture.number(y + Double(row) * pixel)
        shapes[line[start]] += "M\(left) \(upper)h\(length)v\(Picture.number(pixel))h-\(length)z"
        start = end
      }
    }
    for (step, shape) in shapes.enumerated() where step > 0 && !shape.isEmpty {
      picture.path(shape, style: "light", opacity: Double(step) / 15)
    }
  }
}

import HW1Bonus
import NDArrays

/// Digits drawn by the program, shaped like MNIST: 28 × 28 pixels from 0 to 255, bright on dark.
///
/// Each is written in one of the usual ways, shifted, turned, slanted, bent, with a thin or a thick pen, and noisy. A
/// set is always the same, whatever the seed of the training.
struct DrawnDigits {
  /// The pictures, (N, 784).
  let pictures: NDArray

  /// The digit that each shows, (N,).
  let digits: NDArray

  /// Draws `count` digits, each of the ten equally often, in random order.
  init(count: Int, seed: UInt64) {
    let generator = RandomGenerator(seed: seed)
    let order = generator.permutation(count).map { $0 % DigitData.classes }
    let side = DigitData.side
    pictures = NDArray(shape: [count, side * side]) { pixels in
      for (index, digit) in order.enumerated() {
        for (place, value) in Self.draw(digit, generator).enumerated() {
          pixels[index * side * side + place] = value
        }
      }
    }
    digits = NDArray(order.map(Double.init))
  }

  /// One picture of `digit`, row by row.
  private static func draw(_ digit: Int, _ generator: RandomGenerator) -> [Double] {
    let styles = DigitShapes.styles(of: digit)
    let style = styles[Int(generator.number(0, Double(styles.count)))]
    let writing = Handwriting(generator)
    var canvas = Canvas()
    for stroke in style {
      canvas.draw(Stroke(points: stroke.points.map(writing.place)), radius: writing.penRadius)
    }
    return canvas.exposed(writing, grain: generator)
  }
}

extension DrawnDigits {
  /// The standard set of a part of the data.
  init(_ part: DataFolder.Part) {
    switch part {
    case .training: self.init(count: 8000, seed: 2013)
    case .validation: self.init(count: 1000, seed: 2014)
    case .test: self.init(count: 1000, seed: 2015)
    }
  }

  /// The standard set, ready for training.
  static func standardSet() -> DigitData {
    func part(_ part: DataFolder.Part) -> Dataset {
      let drawn = DrawnDigits(part)
      return Dataset(pictures: drawn.pictures, digits: drawn.digits)
    }
    return DigitData(
      training: part(.training), validation: part(.validation), test: part(.test), origin: "drawn digits")
  }

  /// Writes the standard set into a folder, in the course's format.
  static func writeStandardSet(to folder: DataFolder) throws {
    for part in DataFolder.Part.allCases {
      let drawn = DrawnDigits(part)
      try folder.write(part, pictures: drawn.pictures, digits: drawn.digits)
    }
  }
}

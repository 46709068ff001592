internal import NDArrays

/// Draws the givens of one case: the same seed, exercise and case give the same arrays, whatever else is drawn.
struct Draw {
  private var generator: RandomGenerator

  /// Creates the source of one case's numbers.
  init(seed: UInt64, path: String, case name: String) {
    generator = RandomGenerator(seed: fnv1a("\(seed)/\(path)/\(name)"))
  }

  /// Numbers of both signs, none near zero (where a kink or a division would make two answers right).
  mutating func signed(_ shape: [Int], from low: Double = 0.2, to high: Double = 2) -> NDArray {
    let magnitudes = positive(shape, from: low, to: high)
    var signs = generator.random(shape).elements.map { $0 < 0.5 ? -1.0 : 1.0 }
    if signs.count > 1, Set(signs).count == 1 { signs[0] = -signs[0] }
    return magnitudes * NDArray(signs, shape: shape)
  }

  /// Positive numbers, rounded to four digits so that they are easy to type into a calculator.
  mutating func positive(_ shape: [Int], from low: Double = 0.2, to high: Double = 2) -> NDArray {
    let numbers = generator.uniform(low, high, shape).elements.map { ($0 * 1e4).rounded() / 1e4 }
    return NDArray(numbers, shape: shape)
  }

  /// Numbers of both signs, any two of them at least 0.3 apart (where two are equal, there are two largest ones).
  mutating func distinct(_ shape: [Int]) -> NDArray {
    let count = shape.reduce(1, *)
    var numbers = positive([count], from: 0, to: 0.1).elements
    for rank in numbers.indices {
      numbers[rank] += Double(rank - count / 2) * 0.4
    }
    numbers.shuffle(using: &generator)
    return NDArray(numbers.map { ($0 * 1e4).rounded() / 1e4 }, shape: shape)
  }

  /// Numbers like those of ``distinct(_:)``, but for the largest one, which is there twice.
  mutating func tied(_ shape: [Int]) -> NDArray {
    var numbers = distinct(shape).elements
    let largest = numbers.indices.max { numbers[$0] < numbers[$1] } ?? 0
    numbers[(largest + 2) % numbers.count] = numbers[largest]
    return NDArray(numbers, shape: shape)
  }

  /// Labels: one 1 in each row, the rest 0.
  mutating func oneHot(_ rows: Int, _ classes: Int) -> NDArray {
    var elements = [Double](repeating: 0, count: rows * classes)
    let labels = generator.random([rows]).elements.map { Int($0 * Double(classes)) }
    for (row, label) in labels.enumerated() {
      elements[row * classes + label] = 1
    }
    return NDArray(elements, shape: [rows, classes])
  }
}

/// The 64-bit FNV-1a hash of `text` (Fowler, Noll, Vo), the same on every machine.
func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}

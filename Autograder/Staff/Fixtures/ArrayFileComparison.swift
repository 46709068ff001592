internal import Foundation
internal import NDArrays
internal import NumPyFormat

/// Compares two files of arrays, `.npy` or `.npz`, of which one may have been made on another processor.
///
/// Not all processors round alike: some round a product and its addition once, others twice, and libraries have their own
/// `exp`. What comes of that is far below what any test of a homework looks at, and far above it is whatever was changed by
/// intent.
enum ArrayFileComparison {
  /// The largest difference, relative to the largest number of the array, that rounding may make.
  static let tolerance = 1e-11

  /// A difference of so little is one of rounding, whatever the others are: numbers near 1 have been subtracted.
  static let smallest = 1e-14

  /// Whether both files hold the same arrays, but for rounding; `file` is what they are called.
  static func areAlike(_ first: Data, _ second: Data, file: String) -> Bool {
    if first == second { return true }
    guard let first = try? arrays(first, file), let second = try? arrays(second, file) else { return false }
    return first.count == second.count
      && zip(first, second).allSatisfy { first, second in
        first.name == second.name && areAlike(first.array, second.array)
      }
  }

  /// Whether both have one shape, are finite at the same places, and differ by rounding at most.
  static func areAlike(_ first: NDArray, _ second: NDArray) -> Bool {
    guard first.shape == second.shape else { return false }
    let pairs = Array(zip(first.elements, second.elements))
    let largest = pairs.lazy.flatMap { [$0, $1] }.filter(\.isFinite).map(\.magnitude).max() ?? 0
    let allowed = Swift.max(largest * tolerance, smallest)
    return pairs.allSatisfy { first, second in
      first == second || (first.isNaN && second.isNaN) || (first - second).magnitude <= allowed
    }
  }

  private static func arrays(_ data: Data, _ file: String) throws -> [(name: String, array: NDArray)] {
    let bytes = [UInt8](data)
    guard file.hasSuffix(".npz") else { return [(name: file, array: try NPY.decode(bytes, source: file))] }
    return try NPZ.decode(bytes, source: file).map { (name: $0.name, array: $0.array) }
  }
}

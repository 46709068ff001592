import ArrayKernels
import Testing
import WideKernels

/// One table of kernels, of those that this processor can run; nobody writes to it.
struct Variant: CustomTestStringConvertible, @unchecked Sendable {
  let table: array_kernels

  var testDescription: String { String(cString: table.name) }

  /// All of them, and those with vectors of eight for any processor.
  static let all: [Variant] =
    (0..<8).compactMap { array_kernels_variant($0)?.pointee }.map(Variant.init) + [
      Variant(table: wide_kernels().pointee)
    ]

  /// Whether a product and its addition are rounded once: then the difference of two equal numbers is what was cut off.
  var isFused: Bool {
    let long = 1 + 0x1p-30
    return product([-(1 + 0x1p-29), long], [1, long], rows: 1, columns: 1, depth: 2) == [0x1p-60]
  }

  /// The product of two matrices in C order.
  func product(_ a: [Double], _ b: [Double], rows: Int, columns: Int, depth: Int) -> [Double] {
    var result = [Double](repeating: .nan, count: rows * columns)
    table.product(&result, a, depth, 1, b, columns, 1, rows, columns, depth)
    return result
  }

  func map(_ function: KeyPath<array_kernels, Unary>, _ x: [Double]) -> [Double] {
    var result = [Double](repeating: 7, count: x.count)
    table[keyPath: function](&result, x, x.count)
    return result
  }

  typealias Unary = @convention(c) (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Int) -> Void
}

/// Whether two arrays have the same bits, but for those of NaN.
func areSame(_ first: [Double], _ second: [Double]) -> Bool {
  first.count == second.count
    && zip(first, second).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
}

/// Numbers that look random, the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to 1.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }

  mutating func next(_ count: Int, from low: Double = -1, to high: Double = 1) -> [Double] {
    (0..<count).map { _ in low + (high - low) * next() }
  }
}

// MyTorch is not imported here: an operator that a hand-in declares must not compute what the exercises record.

import NDArrays

/// A function that is linear in each of its places, when the others are held fixed: a product of two arrays or of three, of
/// numbers or of matrices.
///
/// Its gradients need no formula. The derivative with respect to one element of an input is the function itself with a unit
/// vector in the input's place, and only sums of products with 0 and 1 are rounded.
struct Multilinear: Sendable {
  /// For each place, the index of the input that stands in it. An input may stand in several: `a * a` is the product at (a, a).
  let places: [Int]

  /// Computes the output from what stands in the places.
  let function: @Sendable ([NDArray]) -> NDArray

  func output(of inputs: [NDArray]) -> NDArray {
    function(places.map { inputs[$0] })
  }

  /// The gradient of each input, shaped like it.
  ///
  /// - Parameter gradOutput: The upstream gradient, shaped like the output or a single number.
  func gradients(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
    inputs.enumerated().map { index, input in
      let gradient = (0..<input.size).map { element in
        places.indices.filter { places[$0] == index }.reduce(0.0) { sum, place in
          var arrays = places.map { inputs[$0] }
          arrays[place] = unitVector(element, shape: input.shape)
          return sum + (gradOutput * function(arrays)).sum().item
        }
      }
      return NDArray(gradient, shape: input.shape)
    }
  }

  /// Zeros, and a 1 in the place of `element`, counted in row-major order.
  private func unitVector(_ element: Int, shape: [Int]) -> NDArray {
    var elements = [Double](repeating: 0, count: shape.reduce(1, *))
    elements[element] = 1
    return NDArray(elements, shape: shape)
  }
}

extension Multilinear {
  /// `a * b`, element by element.
  static let product = Multilinear(places: [0, 1]) { $0[0] * $0[1] }

  /// `a * b * c`, element by element.
  static let productOfThree = Multilinear(places: [0, 1, 2]) { $0[0] * $0[1] * $0[2] }

  /// `a * a`, element by element.
  static let square = Multilinear(places: [0, 0]) { $0[0] * $0[1] }

  /// The matrix product of a and b.
  static let matrixProduct = Multilinear(places: [0, 1]) { matmul($0[0], $0[1]) }
}

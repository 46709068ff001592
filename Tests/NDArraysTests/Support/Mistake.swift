import NDArrays

/// A mistake that stops the program, and what it says then; where NumPy has an error for it, in NumPy's
/// words.
enum Mistake: String, CaseIterable, Codable, Sendable {
  case adding
  case subtracting
  case comparing
  case selecting
  case addingInPlace
  case addingInPlaceWithoutFit
  case changingABroadcastView
  case fillingABroadcastView
  case assigning
  case assigningALongerShape
  case broadcasting
  case multiplyingMatrices
  case multiplyingAVector
  case multiplyingBatches
  case multiplyingANumber
  case dotProduct
  case summingAlongNoAxis
  case summingBeforeTheFirstAxis
  case summingTwice
  case maximumOfNothing
  case minimumOfNothing
  case argmaxOfNothing
  case argminOfNothing
  case reshaping
  case inferringALength
  case inferringTwoLengths
  case shapingElements
  case negativeLength
  case tooManyElements
  case tooManyAxes
  case raggedLiteral
  case raggedRows
  case indexing
  case indexingTheLastAxis
  case tooManyIndices
  case indexingANumber
  case twoEllipses
  case stepOfZero
  case itemOfMany
  case squeezing
  case transposing
  case transposingTwice
  case concatenatingNothing
  case concatenatingNumbers
  case concatenating
  case stackingNothing
  case stacking
  case taking
  case repeating
  case countingByZero
  case spacing
  case drawingFromNothing
  case permutingLessThanNothing

  var expectedText: String {
    switch self {
    case .adding:
      "operands could not be broadcast together with shapes (2,3) (4,)"
    case .subtracting:
      "operands could not be broadcast together with shapes (3,) (2,)"
    case .comparing:
      "operands could not be broadcast together with shapes (2,3) (2,)"
    case .selecting:
      "operands could not be broadcast together with shapes (2,) (3,) (1,)"
    case .addingInPlace:
      "non-broadcastable output operand with shape (3,) doesn't match the broadcast shape "
        + "(2,3)"
    case .addingInPlaceWithoutFit:
      "operands could not be broadcast together with shapes (3,) (2,)"
    case .changingABroadcastView:
      "assignment destination is read-only: it is a broadcast view, whose elements share "
        + "memory; copy() it first"
    case .fillingABroadcastView:
      "assignment destination is read-only: it is a broadcast view, whose elements share "
        + "memory; copy() it first"
    case .assigning:
      "could not broadcast input array from shape (2,) into shape (3,)"
    case .assigningALongerShape:
      "could not broadcast input array from shape (2,3) into shape (3,)"
    case .broadcasting:
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "(3,) and requested shape (2,)"
    case .multiplyingMatrices:
      "matmul: shapes (1, 5) and (3, 5) are not aligned: 5 (dim 1) != 3 (dim 0)"
    case .multiplyingAVector:
      "matmul: shapes (2, 5) and (4,) are not aligned: 5 (dim 1) != 4 (dim 0)"
    case .multiplyingBatches:
      "matmul: operands could not be broadcast together with shapes (2,3,4) (5,4,2); "
        + "all axes but the last two are broadcast"
    case .multiplyingANumber:
      "matmul: shapes () and (3,): a 0-dimensional array is not a matrix; use * for "
        + "numbers"
    case .dotProduct:
      "dot: shapes (2, 3) and (4, 5, 6) are not aligned: 3 (dim 1) != 5 (dim 1)"
    case .summingAlongNoAxis:
      "axis 2 is out of bounds for array of dimension 2"
    case .summingBeforeTheFirstAxis:
      "axis -3 is out of bounds for array of dimension 2"
    case .summingTwice:
      "duplicate value in axes: (1, -1)"
    case .maximumOfNothing:
      "zero-size array to reduction operation maximum which has no identity; the shape is "
        + "(0, 2)"
    case .minimumOfNothing:
      "zero-size array to reduction operation minimum which has no identity; the shape is "
        + "(0, 2)"
    case .argmaxOfNothing:
      "attempt to get argmax of an empty sequence"
    case .argminOfNothing:
      "attempt to get argmin of an empty sequence"
    case .reshaping:
      "cannot reshape array of size 6 into shape (4,2)"
    case .inferringALength:
      "cannot reshape array of size 6 into shape (4,-1)"
    case .inferringTwoLengths:
      "can only specify one unknown dimension, as -1, not the shape (-1, -1)"
    case .shapingElements:
      "cannot reshape array of size 3 into shape (2,2)"
    case .negativeLength:
      "negative dimensions are not allowed: (2, -1)"
    case .tooManyElements:
      "array is too big: (1099511627776, 1099511627776)"
    case .tooManyAxes:
      "maximum supported dimension for an ndarray is 64, found 65"
    case .raggedLiteral:
      "an array cannot be ragged: all lists at the same depth must have the same length; "
        + "going by the first ones the shape should be (2, 2), but one list inside 1 "
        + "bracket(s) does not fit"
    case .raggedRows:
      "an array cannot be ragged: row 1 has 1 elements, row 0 has 2"
    case .indexing:
      "index 2 is out of bounds for axis 0 with size 2"
    case .indexingTheLastAxis:
      "index -4 is out of bounds for axis 1 with size 3"
    case .tooManyIndices:
      "too many indices for array: array is 2-dimensional, but 3 were indexed"
    case .indexingANumber:
      "too many indices for array: array is 0-dimensional, but 1 were indexed"
    case .twoEllipses:
      "an index can only have a single ellipsis ('...')"
    case .stepOfZero:
      "slice step cannot be zero"
    case .itemOfMany:
      "can only convert an array of size 1 to a number, and this one has the shape (2, 3)"
    case .squeezing:
      "cannot squeeze axis 1 of an array of shape (2, 3): its length is not one"
    case .transposing:
      "axes (0,) don't match array of dimension 2"
    case .transposingTwice:
      "duplicate value in axes: (1, 1)"
    case .concatenatingNothing:
      "need at least one array to concatenate"
    case .concatenatingNumbers:
      "zero-dimensional arrays cannot be concatenated; use stack"
    case .concatenating:
      "all the input array dimensions except for the concatenation axis must match "
        + "exactly: along axis 0, the array at index 0 has shape (2, 3) and the array at index "
        + "1 has shape (2, 4)"
    case .stackingNothing:
      "need at least one array to stack"
    case .stacking:
      "all input arrays must have the same shape: the array at index 0 has (2,), the array "
        + "at index 1 has (3,)"
    case .taking:
      "index 2 is out of bounds for axis 0 with size 2"
    case .repeating:
      "repeats may not contain negative values: -1"
    case .countingByZero:
      "arange: cannot step from 0.0 to 1.0 by 0.0"
    case .spacing:
      "linspace: number of samples, -1, must be non-negative"
    case .drawingFromNothing:
      "integers: low >= high: there is no whole number from 3 up to 3"
    case .permutingLessThanNothing:
      "permutation: the number of elements, -1, is negative"
    }
  }

  /// Makes the mistake.
  func make() {
    switch self {
    case .adding:
      _ = counting(2, 3) + counting(4)
    case .subtracting:
      _ = counting(3) - counting(2)
    case .comparing:
      _ = counting(2, 3) > counting(2)
    case .selecting:
      _ = select(counting(2), counting(3), counting(1))
    case .addingInPlace:
      let a = counting(3)
      a += counting(2, 3)
    case .addingInPlaceWithoutFit:
      let a = counting(3)
      a += counting(2)
    case .changingABroadcastView:
      counting(3).broadcast(to: 2, 3)[0] += 1
    case .fillingABroadcastView:
      counting(3).broadcast(to: 2, 3).T.fill(1)
    case .assigning:
      counting(2, 3)[0] = counting(2)
    case .assigningALongerShape:
      counting(3).assign(counting(2, 3))
    case .broadcasting:
      _ = counting(3).broadcast(to: 2)
    case .multiplyingMatrices:
      _ = matmul(counting(1, 5), counting(3, 5))
    case .multiplyingAVector:
      _ = matmul(counting(2, 5), counting(4))
    case .multiplyingBatches:
      _ = matmul(counting(2, 3, 4), counting(5, 4, 2))
    case .multiplyingANumber:
      _ = matmul(NDArray(2), counting(3))
    case .dotProduct:
      _ = dot(counting(2, 3), counting(4, 5, 6))
    case .summingAlongNoAxis:
      _ = counting(2, 3).sum(axis: 2)
    case .summingBeforeTheFirstAxis:
      _ = counting(2, 3).sum(axis: -3)
    case .summingTwice:
      _ = counting(2, 3).sum(axes: [1, -1])
    case .maximumOfNothing:
      _ = NDArray.zeros(0, 2).max()
    case .minimumOfNothing:
      _ = NDArray.zeros(0, 2).min(axis: 0)
    case .argmaxOfNothing:
      _ = NDArray.zeros(0).argmax()
    case .argminOfNothing:
      _ = NDArray.zeros(2, 0).argmin(axis: 1)
    case .reshaping:
      _ = counting(2, 3).reshaped(4, 2)
    case .inferringALength:
      _ = counting(2, 3).reshaped(4, -1)
    case .inferringTwoLengths:
      _ = counting(2, 3).reshaped(-1, -1)
    case .shapingElements:
      _ = NDArray([1, 2, 3], shape: [2, 2])
    case .negativeLength:
      _ = NDArray.zeros(2, -1)
    case .tooManyElements:
      _ = NDArray.zeros(1 << 40, 1 << 40)
    case .tooManyAxes:
      _ = NDArray.zeros(Array(repeating: 1, count: 65))
    case .raggedLiteral:
      let a: NDArray = [[1, 2], [3]]
      _ = a
    case .raggedRows:
      let rows: [[Double]] = [[1, 2], [3]]
      _ = NDArray(rows)
    case .indexing:
      _ = counting(2, 3)[2]
    case .indexingTheLastAxis:
      _ = counting(2, 3)[0, -4]
    case .tooManyIndices:
      _ = counting(2, 3)[0, 1, 2]
    case .indexingANumber:
      _ = NDArray(1)[0]
    case .twoEllipses:
      _ = counting(2, 3)[..., .ellipsis]
    case .stepOfZero:
      _ = counting(3)[.stride(by: 0)]
    case .itemOfMany:
      _ = counting(2, 3).item
    case .squeezing:
      _ = counting(2, 3).squeezed(axis: 1)
    case .transposing:
      _ = counting(2, 3).transposed(0)
    case .transposingTwice:
      _ = counting(2, 3).transposed(1, 1)
    case .concatenatingNothing:
      _ = concatenate([])
    case .concatenatingNumbers:
      _ = concatenate([NDArray(1), NDArray(2)])
    case .concatenating:
      _ = concatenate([counting(2, 3), counting(2, 4)])
    case .stackingNothing:
      _ = stack([])
    case .stacking:
      _ = stack([counting(2), counting(3)])
    case .taking:
      _ = counting(2, 3).rows([0, 2])
    case .repeating:
      _ = counting(2).repeated(-1)
    case .countingByZero:
      _ = NDArray.arange(0, 1, 0)
    case .spacing:
      _ = NDArray.linspace(0, 1, -1)
    case .drawingFromNothing:
      _ = RandomGenerator(seed: 1).integers(3, 3, [1])
    case .permutingLessThanNothing:
      _ = RandomGenerator(seed: 1).permutation(-1)
    }
  }
}

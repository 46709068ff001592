import NDArrays
import Testing

/// What NumPy 2.4 prints for these arrays: `str(array)` and `repr(array)`.
struct NDArrayDescriptionTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let elements: [Double]
    let shape: [Int]
    let description: String
    let debugDescription: String

    init(_ elements: [Double], _ shape: [Int], _ description: String, _ debugDescription: String) {
      self.elements = elements
      self.shape = shape
      self.description = description
      self.debugDescription = debugDescription
    }

    var testDescription: String { debugDescription }
  }

  static let samples = [
    Sample([], [0], "[]", "array([], dtype=float64)"),
    Sample([], [0, 3], "[]", "array([], shape=(0, 3), dtype=float64)"),
    Sample([], [2, 0, 3], "[]", "array([], shape=(2, 0, 3), dtype=float64)"),
    Sample([1], [], "1.0", "array(1.)"),
    Sample([0.1], [], "0.1", "array(0.1)"),
    Sample([0.3333333333333333], [], "0.3333333333333333", "array(0.33333333)"),
    Sample([-2.5e-07], [], "-2.5e-07", "array(-2.5e-07)"),
    Sample([1e+16], [], "1e+16", "array(1.e+16)"),
    Sample([1.2345678901234568e+17], [], "1.2345678901234568e+17", "array(1.23456789e+17)"),
    Sample([9999999999999998], [], "9999999999999998.0", "array(1.e+16)"),
    Sample([0.0001], [], "0.0001", "array(0.0001)"),
    Sample([.nan], [], "nan", "array(nan)"),
    Sample([-.infinity], [], "-inf", "array(-inf)"),
    Sample([-0.0], [], "-0.0", "array(-0.)"),
    Sample([1, 2, 3], [3], "[1. 2. 3.]", "array([1., 2., 3.])"),
    Sample([0.5, -1.25, 100], [3], "[  0.5   -1.25 100.  ]", "array([  0.5 ,  -1.25, 100.  ])"),
    Sample(
      [0.3333333333333333, 0.6666666666666666, 1], [3], "[0.33333333 0.66666667 1.        ]",
      "array([0.33333333, 0.66666667, 1.        ])"),
    Sample([0.0001, 1], [2], "[1.e-04 1.e+00]", "array([1.e-04, 1.e+00])"),
    Sample([1e-05, 1], [2], "[1.e-05 1.e+00]", "array([1.e-05, 1.e+00])"),
    Sample([0.001, 1], [2], "[0.001 1.   ]", "array([0.001, 1.   ])"),
    Sample([0.00099, 1], [2], "[9.9e-04 1.0e+00]", "array([9.9e-04, 1.0e+00])"),
    Sample([100000000], [1], "[1.e+08]", "array([1.e+08])"),
    Sample([99999999.5], [1], "[99999999.5]", "array([99999999.5])"),
    Sample([1.5e+300, 1], [2], "[1.5e+300 1.0e+000]", "array([1.5e+300, 1.0e+000])"),
    Sample([Double(bitPattern: 0x1268_8b70_e62b)], [1], "[1.e-310]", "array([1.e-310])"),
    Sample(
      [Double(bitPattern: 53), Double(bitPattern: 1), 0], [3], "[2.6e-322 4.9e-324 0.0e+000]",
      "array([2.6e-322, 4.9e-324, 0.0e+000])"),
    Sample(
      [123456.123456789, 0.1], [2], "[1.23456123e+05 1.00000000e-01]",
      "array([1.23456123e+05, 1.00000000e-01])"),
    Sample([5e-09, 0], [2], "[5.e-09 0.e+00]", "array([5.e-09, 0.e+00])"),
    Sample([1.000000005], [1], "[1.]", "array([1.])"),
    Sample([1.00000000500001], [1], "[1.00000001]", "array([1.00000001])"),
    Sample([1234567.125, 1234567], [2], "[1234567.125 1234567.   ]", "array([1234567.125, 1234567.   ])"),
    Sample([0.19531251953125], [1], "[0.19531252]", "array([0.19531252])"),
    Sample([2.501953125], [1], "[2.50195312]", "array([2.50195312])"),
    Sample([0.001953125], [1], "[0.00195312]", "array([0.00195312])"),
    Sample([0.005859375], [1], "[0.00585938]", "array([0.00585938])"),
    Sample([.nan, 1, -.infinity], [3], "[ nan   1. -inf]", "array([ nan,   1., -inf])"),
    Sample([.infinity, 0.5], [2], "[inf 0.5]", "array([inf, 0.5])"),
    Sample([.nan, .nan], [2], "[nan nan]", "array([nan, nan])"),
    Sample([.infinity, -.infinity], [2], "[ inf -inf]", "array([ inf, -inf])"),
    Sample([-.infinity, 100, 1e-05], [3], "[  -inf 1.e+02 1.e-05]", "array([  -inf, 1.e+02, 1.e-05])"),
    Sample([.nan, 10000000000], [2], "[   nan 1.e+10]", "array([   nan, 1.e+10])"),
    Sample([0, -0.0], [2], "[ 0. -0.]", "array([ 0., -0.])"),
    Sample([1, 2, 3, 4], [2, 2], "[[1. 2.]\n [3. 4.]]", "array([[1., 2.],\n       [3., 4.]])"),
    Sample(
      [1, -2.5, 3, 1000], [2, 2], "[[   1.    -2.5]\n [   3.  1000. ]]",
      "array([[   1. ,   -2.5],\n       [   3. , 1000. ]])"),
    Sample(
      [0, 1, 2, 3, 4, 5, 6, 7], [2, 2, 2], "[[[0. 1.]\n  [2. 3.]]\n\n [[4. 5.]\n  [6. 7.]]]",
      "array([[[0., 1.],\n        [2., 3.]],\n\n       [[4., 5.],\n        [6., 7.]]])"),
    Sample(
      [0, 1, 2, 3], [1, 2, 1, 2], "[[[[0. 1.]]\n\n  [[2. 3.]]]]",
      "array([[[[0., 1.]],\n\n        [[2., 3.]]]])"),
    Sample([5], [1, 1], "[[5.]]", "array([[5.]])"),
  ]

  @Test(arguments: samples)
  func printsAsNumPyDoes(sample: Sample) {
    let array = NDArray(sample.elements, shape: sample.shape)
    #expect(array.description == sample.description)
    #expect(array.debugDescription == sample.debugDescription)
  }

  @Test func viewsPrintTheirOwnElements() {
    #expect(counting(2, 2).T.description == "[[0. 2.]\n [1. 3.]]")
    #expect("\(counting(3)[.stride(by: -1)])" == "[2. 1. 0.]")
  }
}

import Differentiation
import NDArrays
import Testing

struct GradientCheckDescriptionTests {
  /// Σ x², with a gradient that is off by a factor in all elements and by `extra` in the first.
  func squares(_ factor: Double, extra: Double = 0) -> String {
    gradientCheck(
      { x in
        let gradient = factor * 2 * x
        gradient[0, 0] += extra
        return ((x * x).sum().item, gradient)
      }, at: [[1, -2], [0.5, 4]]
    ).description
  }

  @Test func passed() {
    let text = squares(1)
    #expect(text.hasPrefix("gradient check passed: 4 elements; the worst is ["))
    #expect(!text.contains("cause"))
  }

  @Test func failed() {
    #expect(
      squares(2) == """
        gradient check FAILED: 4 of 4 elements are wrong; the worst is [1, 1], off by 8
          claimed    16
          numerical  8
          likely cause: Every element is 2 times the right one. Look for a factor that is missing or one too many: \
        the upstream gradient, a power, the batch size.
        """)
  }

  @Test func failedWithoutACause() {
    #expect(
      squares(1, extra: 0.25) == """
        gradient check FAILED: 1 of 4 elements is wrong; the worst is [0, 0], off by 0.25
          claimed    2.25
          numerical  2
        """)
  }

  @Test func withoutGradient() {
    #expect(
      "\(gradientCheck({ ($0.sum().item, nil) }, at: [1, 2]))" == """
        gradient check FAILED
          cause: There is no gradient: nil was returned for this input.
        """)
  }

  @Test func withAWrongShape() {
    #expect(
      "\(gradientCheck({ ($0.sum().item, NDArray([1])) }, at: [1, 2]))" == """
        gradient check FAILED
          cause: The gradient has the shape (1,), but the array (2,). They must be the same.
        """)
  }

  @Test func inconclusive() {
    #expect(
      "\(gradientCheck({ (abs($0).sum().item, sign($0)) }, at: [1, 0]))" == """
        gradient check inconclusive: 1 of 2 elements cannot be judged; the worst is [1], off by 0
          claimed    0
          numerical  0 ± 1
          likely cause: The function has a kink or a jump there, as ReLU has at 0 and max at a tie. There is no one \
        right gradient: check at another point.
        """)
  }

  @Test func nothingToCheck() {
    #expect(
      "\(gradientCheck({ ($0.sum().item, $0) }, at: NDArray.zeros(0)))"
        == "gradient check passed: there are no elements")
  }
}

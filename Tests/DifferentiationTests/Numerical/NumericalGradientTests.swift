import Differentiation
import NDArrays
import Testing

struct NumericalGradientTests {
  /// Σ sin(xᵢ·(i + 1)).
  static func waves(_ x: NDArray) -> Double {
    x.elements.enumerated().reduce(0) { $0 + sin($1.element * Double($1.offset + 1)) }
  }

  @Test(arguments: [[], [1], [6], [2, 3], [1, 6], [2, 1, 3], [0], [2, 0]])
  func shapes(shape: [Int]) {
    let count = shape.reduce(1, *)
    let elements = (0..<count).map { 0.3 * Double($0) - 0.5 }
    let estimate = numericalGradientEstimate(of: Self.waves, at: NDArray(elements, shape: shape))
    #expect(estimate.gradient.shape == shape)
    #expect(estimate.errors.shape == shape)
    for (index, actual) in estimate.gradient.elements.enumerated() {
      let factor = Double(index + 1)
      let expected = factor * cos(elements[index] * factor)
      #expect((actual - expected).magnitude <= estimate.errors.elements[index])
      #expect(isClose(actual, expected, relativeTolerance: 1e-9))
    }
  }

  @Test func gradientAloneIsTheSame() {
    let x = NDArray([0.1, -2, 3], shape: [3])
    let estimate = numericalGradientEstimate(of: Self.waves, at: x)
    #expect(numericalGradient(of: Self.waves, at: x).elements == estimate.gradient.elements)
  }

  @Test func leavesTheArrayAlone() {
    let elements = [0.1, -0.0, Double.leastNonzeroMagnitude, 1e300]
    let x = NDArray(elements, shape: [2, 2])
    var seen: [NDArray] = []
    _ = numericalGradient(
      of: {
        seen.append($0)
        return $0.elements[0]
      }, at: x)
    #expect(x.elements.map(\.bitPattern) == elements.map(\.bitPattern))
    #expect(!seen.contains { $0 === x })
    // Every call has an array of its own, which differs in one element at most.
    #expect(Set(seen.map(ObjectIdentifier.init)).count == seen.count)
    for array in seen {
      #expect(zip(array.elements, elements).filter { $0 != $1 }.count <= 1)
    }
  }

  @Test func countsEveryCall() {
    var calls = 0
    let estimate = numericalGradientEstimate(
      of: {
        calls += 1
        return Self.waves($0)
      }, at: NDArray([1, 2, 3], shape: [3]))
    #expect(estimate.evaluations == calls)
  }

  @Test func kinkInOneElement() {
    let estimate = numericalGradientEstimate(
      of: { $0.elements.reduce(0) { $0 + max(0, $1) } }, at: NDArray([-1, 0, 1], shape: [3]))
    #expect(isClose(estimate.gradient.elements[2], 1, relativeTolerance: 1e-12))
    #expect(estimate.gradient.elements[0].magnitude < 1e-12)
    #expect(estimate.errors.elements.map { $0 > 1e-6 } == [false, true, false])
  }

  /// The negative control of everything above: a wrong derivative is further off than the estimate allows.
  @Test func tellsAWrongDerivative() {
    let x = NDArray([0.4, 0.9], shape: [2])
    let estimate = numericalGradientEstimate(of: Self.waves, at: x)
    for (index, actual) in estimate.gradient.elements.enumerated() {
      let wrong = cos(x.elements[index] * Double(index + 1)) * Double(index + 1) * (1 + 1e-8)
      #expect((actual - wrong).magnitude > estimate.errors.elements[index])
    }
  }
}

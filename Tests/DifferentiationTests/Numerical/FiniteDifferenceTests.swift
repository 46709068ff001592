import Differentiation
import NDArrays
import Testing

struct FiniteDifferenceTests {
  @Test func textbookFormulas() {
    // On x³ at 2 with h = 0.5, by hand: forward (15.625 − 8)/0.5, central (15.625 − 3.375)/1.
    let cube = { (x: Double) in x * x * x }
    #expect(FiniteDifference.forward.derivative(of: cube, at: 2, step: 0.5) == 15.25)
    #expect(FiniteDifference.central.derivative(of: cube, at: 2, step: 0.5) == 12.25)
  }

  @Test(arguments: [(FiniteDifference.forward, 10.0), (.central, 100.0)])
  func truncationErrorFallsWithItsOrder(difference: FiniteDifference, factor: Double) {
    func error(step: Double) -> Double {
      (difference.derivative(of: { exp($0) }, at: 0, step: step) - 1).magnitude
    }
    #expect(isClose(error(step: 1e-2) / error(step: 1e-3), factor, relativeTolerance: 0.01))
  }

  @Test(arguments: [(FiniteDifference.forward, 1e-8), (.central, 6e-6)])
  func errorIsLeastNearTheStepOfTheDocumentation(difference: FiniteDifference, best: Double) {
    /// The largest of many errors, since a single one may be small by luck.
    func error(step: Double) -> Double {
      (0..<50).map { index in
        let x = 0.5 + 0.01 * Double(index)
        return (difference.derivative(of: { exp($0) }, at: x, step: step) - exp(x)).magnitude
      }.max() ?? .nan
    }
    #expect(error(step: best) < error(step: best * 100) / 10)
    #expect(error(step: best) < error(step: best / 100) / 10)
  }

  @Test func gradientKeepsTheShape() {
    let x = NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3])
    // f = x₀² + 2·x₁² + … has the central difference 2·k·x exactly, and the forward one k·(2x + h).
    func weighted(_ x: NDArray) -> Double {
      x.elements.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element * $1.element }
    }
    let central = FiniteDifference.central.gradient(of: weighted, at: x, step: 0.25)
    #expect(central.shape == [2, 3])
    #expect(central.elements == [2, 8, 18, 32, 50, 72])
    let forward = FiniteDifference.forward.gradient(of: weighted, at: x, step: 0.25)
    #expect(forward.elements == [2.25, 8.5, 18.75, 33, 51.25, 73.5])
    #expect(x.elements == [1, 2, 3, 4, 5, 6])
  }

  @Test func stepMustBePositive() async {
    await #expect(processExitsWith: .failure) {
      _ = FiniteDifference.central.derivative(of: { $0 }, at: 1, step: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = FiniteDifference.forward.derivative(of: { $0 }, at: 1, step: .infinity)
    }
  }
}

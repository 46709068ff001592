import Testing

@testable import sandbox

struct CostMethodTests {
  /// ∂y/∂xᵢ by hand: the product without xᵢ, and the slopes of ln at x₁ and of −sin at xₙ.
  func gradient(at x: [Double]) -> [Double] {
    let product = x.reduce(1, *)
    var gradient = x.map { product / $0 }
    gradient[0] += 1 / x[0]
    gradient[x.count - 1] -= cosine(x[x.count - 1])
    return gradient
  }

  /// cos(1.25) or cos(0.8), to 20 digits.
  func cosine(_ x: Double) -> Double { x == 1.25 ? 0.31532236239526866545 : 0.69670670934716542092 }

  @Test(arguments: CostMethod.allCases, [1, 2, 3, 10])
  func allMethodsFindTheGradient(method: CostMethod, count: Int) {
    let x = ProductExample.point(count)
    let actual = method.gradient(at: x).gradient
    let tolerance = method == .numerical ? 1e-9 : 1e-14
    #expect(actual.count == count)
    for (actual, expected) in zip(actual, gradient(at: x)) {
      #expect((actual - expected).magnitude <= tolerance)
    }
  }

  @Test func twoVariablesAreTheRecitationsExample() {
    #expect(ProductExample.y(Recitation.x) == Recitation.y(Recitation.x))
    #expect(
      ProductExample.reverseGradient(at: Recitation.x) == RecordedTrace().adjoints.prefix(2).map(\.self))
  }

  @Test(arguments: [1, 2, 20])
  func evaluations(count: Int) {
    let x = ProductExample.point(count)
    #expect(CostMethod.numerical.gradient(at: x).evaluations == 2 * count)
    #expect(CostMethod.forward.gradient(at: x).evaluations == count)
    #expect(CostMethod.reverse.gradient(at: x).evaluations == 2)
  }

  @Test func derivedFormulasGrowWithTheSquare() {
    func evaluations(_ count: Int) -> Int {
      CostMethod.symbolic.gradient(at: ProductExample.point(count)).evaluations
    }
    #expect(evaluations(2) == 1)
    // n formulas, each of almost as many operations as y has.
    #expect((8...10).contains(evaluations(12)))
    #expect((20...24).contains(evaluations(24)))
  }
}

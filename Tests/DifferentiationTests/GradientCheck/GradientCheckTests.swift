import Differentiation
import NDArrays
import Testing

struct GradientCheckTests {
  /// Σ wᵢ·sin(xᵢ), with weights 1, 2, 3, …, and its gradient.
  static func waves(_ x: NDArray) -> (value: Double, gradient: NDArray?) {
    let weights = NDArray((0..<x.size).map { Double($0 + 1) }, shape: x.shape)
    return ((weights * sin(x)).sum().item, weights * cos(x))
  }

  @Test(arguments: [[], [1], [5], [2, 3], [3, 1, 2], [0], [2, 0]])
  func passes(shape: [Int]) {
    let count = shape.reduce(1, *)
    let x = NDArray((0..<count).map { 0.4 * Double($0) - 0.7 }, shape: shape)
    let check = gradientCheck(Self.waves, at: x)
    #expect(check.outcome == .passed)
    #expect(check.elements.count == count)
    #expect(check.likelyCause == nil)
    #expect(check.elements.allSatisfy { $0.verdict == .right })
  }

  @Test func passesOnTransposedViews() {
    let x: NDArray = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
    #expect(gradientCheck(Self.waves, at: x.T).outcome == .passed)
  }

  @Test func leavesTheArrayAlone() {
    let x: NDArray = [0.5, -1, 2]
    _ = gradientCheck(
      { x in
        x += 1
        return Self.waves(x)
      }, at: x)
    #expect(x.elements == [0.5, -1, 2])
  }

  @Test func findsTheWorstElement() {
    let check = gradientCheck(
      { x in
        let gradient = Self.waves(x).gradient ?? x
        gradient[0, 1] += 0.25
        gradient[1, 2] -= 0.5
        return (Self.waves(x).value, gradient)
      }, at: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])
    #expect(check.outcome == .failed)
    #expect(check.worst?.index == [1, 2])
    #expect(check.elements.filter { $0.verdict == .wrong }.map(\.index) == [[0, 1], [1, 2]])
    #expect(check.likelyCause == nil)
  }

  @Test(arguments: [(1e-6, GradientCheck.Outcome.failed), (1e-2, .passed)])
  func tolerance(tolerance: Double, outcome: GradientCheck.Outcome) {
    let check = gradientCheck(
      { (Self.waves($0).value, Self.waves($0).gradient.map { $0 * 1.001 }) }, at: [0.1, 0.2],
      tolerance: tolerance)
    #expect(check.outcome == outcome)
  }

  @Test func errorsOfTheFunctionAreThrown() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      _ = try gradientCheck({ _ in throw Refusal() }, at: [1])
    }
  }

  @Test func aNegativeToleranceIsAMistake() async {
    await #expect(processExitsWith: .failure) {
      _ = gradientCheck({ ($0.sum().item, NDArray.ones(like: $0)) }, at: [1], tolerance: -1)
    }
  }
}

import Differentiation
import Testing
@Test func zdoc() {
  print("ZZ", ElementaryNumberTests.y([2.0, 5.0]), forwardGradient(of: ElementaryNumberTests.y, at: [2, 5]))
  let (x1, x2) = (Formula.x(1), Formula.x(2))
  let y = ln(x1) + x1 * x2 - sin(x2)
  print("ZZ", y.value(at: ["x₁": 2.0, "x₂": 5.0]))
  let xs = (1...1000).map { Formula.x($0) }
  let f = zip(xs, xs.dropFirst()).map { $0 * sin($1) }.reduce(0 as Formula, +)
  let c = ContinuousClock()
  print("ZZ grad1000", c.measure { print("ZZ", f.gradient(withRespectTo: f.variables)[500]) })
  print(
    "ZZ prod1000",
    c.measure {
      print("ZZ", xs.reduce(1 as Formula, *).derivative(withRespectTo: "x₇").simplified().operationCount)
    })
  var deep = xs[0]; for _ in 0..<300 { deep = sin(deep * deep + 1) }
}

import Foundation

/// Functions whose derivative is known in closed form, with the points at which they are differentiated.
///
/// The derivatives were computed with 60 digits (mpmath), at the number that stands for the point in binary.
extension ErrorEstimateTests {
  static let smooth: [Case] = [
    Case("exp", x: 0.3, derivative: 1.3498588075760032) { exp($0) },
    Case("exp", x: -1.25, derivative: 0.2865047968601901) { exp($0) },
    Case("sin", x: 2.0, derivative: -0.4161468365471424) { sin($0) },
    Case("cos", x: 2.0, derivative: -0.9092974268256817) { cos($0) },
    Case("log", x: 0.3, derivative: 3.3333333333333335) { log($0) },
    Case("tanh", x: 2.0, derivative: 0.07065082485316447) { tanh($0) },
    Case("sqrt", x: 0.3, derivative: 0.9128709291752769) { sqrt($0) },
    Case("x^x", x: 2.0, derivative: 6.772588722239782) { pow($0, $0) },
    Case("sigmoid", x: 0.7, derivative: 0.22171287329310904) { 1 / (1 + exp(-$0)) },
    Case("softplus", x: -1.5, derivative: 0.18242552380635635) { log(1 + exp($0)) },
    Case("cubic", x: 1.7, derivative: 6.67) { $0 * $0 * $0 - 2 * $0 },
    Case("line", x: 0.7, derivative: 3.0) { 3 * $0 - 1 },
    Case("constant", x: 5.0, derivative: 0.0) { 0 * $0 + 7 },
    Case("square at its vertex", x: 0.0, derivative: 0.0) { $0 * $0 },
    Case("reciprocal", x: -3.0, derivative: -0.1111111111111111) { 1 / $0 },
    Case("gaussian", x: 0.8, derivative: -0.8436678784688777) { exp(-$0 * $0) },
    Case("atan", x: 0.4, derivative: 0.8620689655172413) { atan($0) },
  ]

  static let fast: [Case] = [
    Case("fast wave", x: 0.0, derivative: 251.32741228718345) { sin(251.32741228718345 * $0) },
    Case("sin(1000 x)", x: 0.3, derivative: -22.09661927869504) { sin(1000.0 * $0) },
    Case("sin(1e+06 x)", x: 0.3, derivative: -994252.1687036837) { sin(1000000.0 * $0) },
    Case("sin(1e+08 x)", x: 0.7, derivative: 99467450.10028835) { sin(100000000.0 * $0) },
    Case("sin(1e+10 x)", x: 0.25, derivative: -1269641614.2419395) { sin(10000000000.0 * $0) },
    Case("sin far", x: 1000.0, derivative: 0.5623790762907029) { sin($0) },
    Case("sin far", x: 100000000.0, derivative: -0.3633850893556905) { sin($0) },
    Case("sin far", x: -3000000000000.0, derivative: -0.3913314194603806) { sin($0) },
    Case("sin far", x: 1000000000000000.0, derivative: -0.5131937377869703) { sin($0) },
    Case("cos far", x: 100000000.0, derivative: -0.931639027109726) { cos($0) },
    Case("waves on a line", x: 0.3, derivative: -8.756821998857262) { $0 + 1e-3 * sin(1e4 * $0) },
    Case("tiny waves on a line", x: 0.3, derivative: 0.7345705967573333) { $0 + 1e-8 * sin(1e8 * $0) },
    Case("wave of huge frequency at 0", x: 0.0, derivative: 1e+300) { sin(1e300 * $0) },
    Case("sin(1/x)", x: 0.001, derivative: -562379.0762907201) { sin(1 / $0) },
    Case("tan near pole", x: 1.5707, derivative: 107771959.95078617) { tan($0) },
  ]

  static let steep: [Case] = [
    Case("tanh(1000 x)", x: 1e-07, derivative: 999.99999) { tanh(1000.0 * $0) },
    Case("tanh(1e+06 x)", x: 1e-07, derivative: 990066.2908474398) { tanh(1000000.0 * $0) },
    Case("tanh(1e+12 x)", x: 3e-13, derivative: 915136961826.6293) { tanh(1000000000000.0 * $0) },
    Case("exp(1e6 x)", x: 0.0, derivative: 1000000.0) { exp(1e6 * $0) },
    Case("exp", x: 700.0, derivative: 1.0142320547350045e+304) { exp($0) },
    Case("exp", x: 709.7, derivative: 1.6549840276802644e+308) { exp($0) },
    Case("exp", x: -700.0, derivative: 9.85967654375977e-305) { exp($0) },
    Case("x^50", x: 2.0, derivative: 2.81474976710656e+16) { pow($0, 50) },
    Case("1/x near pole", x: 0.001, derivative: -1000000.0) { 1 / $0 },
    Case("1/x near pole", x: 1e-09, derivative: -9.999999999999999e+17) { 1 / $0 },
    Case("1/x near pole", x: -1e-100, derivative: -1e+200) { 1 / $0 },
    Case("Runge", x: 0.001, derivative: -500.0) { 1 / (1 + 1e6 * $0 * $0) },
    Case("peak", x: 1e-05, derivative: -73575.88823428846) { exp(-$0 * $0 * 1e10) },
  ]

  static let flat: [Case] = [
    Case("slow exp", x: 0.0, derivative: 1e-06) { exp($0 / 1e6) },
    Case("slow sin", x: 0.5, derivative: 1e-09) { sin($0 * 1e-9) },
    Case("x^9", x: 0.0, derivative: 0.0) { pow($0, 9) },
    Case("exp(-1/x^2)", x: 0.05, derivative: 3.0642713547425447e-170) { exp(-1 / ($0 * $0)) },
    Case("far tail of sigmoid", x: -40.0, derivative: 4.248354255291589e-18) { 1 / (1 + exp(-$0)) },
    Case("far tail of sigmoid", x: 40.0, derivative: 4.248354255291589e-18) { 1 / (1 + exp(-$0)) },
    Case("underflow", x: 800.0, derivative: 0.0) { exp(-$0) },
    Case("on a pedestal", x: 1.0, derivative: 0.5403023058681398) { 1e10 + sin($0) },
    Case("lost on a pedestal", x: 1.0, derivative: 1.0) { 1e20 + $0 },
    Case("lost next to a square", x: 1.0, derivative: 2.0) { $0 * $0 + 1e20 },
    Case("tiny values", x: 0.5, derivative: 8.775825618903728e-201) { 1e-200 * sin($0) },
  ]

  static let kinked: [Case] = [
    Case("ReLU", x: 0.03333333333333333, derivative: 1.0) { max($0, 0) },
    Case("ReLU", x: 0.14285714285714285, derivative: 1.0) { max($0, 0) },
    Case("ReLU", x: 0.001, derivative: 1.0) { max($0, 0) },
    Case("ReLU", x: 1e-06, derivative: 1.0) { max($0, 0) },
    Case("ReLU", x: 1e-12, derivative: 1.0) { max($0, 0) },
    Case("ReLU", x: 1e-100, derivative: 1.0) { max($0, 0) },
    Case("ReLU", x: -0.03333333333333333, derivative: 0.0) { max($0, 0) },
    Case("ReLU", x: -0.001, derivative: 0.0) { max($0, 0) },
    Case("ReLU", x: -1e-09, derivative: 0.0) { max($0, 0) },
    Case("ReLU from 1", x: 1.001, derivative: 1.0) { max($0 - 1, 0) },
    Case("ReLU from 1", x: 1.000000001, derivative: 1.0) { max($0 - 1, 0) },
    Case("ReLU from 1", x: 1.000000000001, derivative: 1.0) { max($0 - 1, 0) },
    Case("ReLU from 1", x: 0.99999, derivative: 0.0) { max($0 - 1, 0) },
    Case("nearly tied maximum", x: 2.0, derivative: 0.0) { max($0, 2.000000001) },
    Case("nearly tied maximum", x: 2.000000001, derivative: 1.0) { max($0, 2) },
    Case("nearly tied maximum", x: 2.000000000000004, derivative: 1.0) { max($0, 2) },
    Case("abs", x: 0.037, derivative: 1.0) { abs($0) },
    Case("abs on a slope", x: 0.001, derivative: 6.0) { abs($0) + 5 * $0 },
    Case("small kink", x: 0.02, derivative: 0.9998010066665778) { sin($0) + 1e-6 * abs($0) },
    Case("bent", x: 0.0001, derivative: 1.0001000050001667) { $0 > 0 ? exp($0) : 1 },
    Case("leaky", x: -0.05, derivative: 0.01) { $0 > 0 ? $0 : 0.01 * $0 },
    Case("two kinks", x: 0.05, derivative: 0.0) { max($0, 0) + max(0.1 - $0, 0) },
    Case("kinks all around", x: 0.001, derivative: 0.0) { abs($0 - 0.03) + abs($0 + 0.02) },
    Case("clip", x: 0.97, derivative: 1.0) { min(max($0, -1), 1) },
    Case("ReLU far", x: 1000.5, derivative: 1.0) { max($0 - 1000, 0) },
    Case("dead zone", x: 0.0, derivative: 0.0) { $0 > 1e-4 ? $0 - 1e-4 : ($0 < -1e-4 ? $0 + 1e-4 : 0) },
  ]

  static let atTheEndsOfTheNumbers: [Case] = [
    Case("x at 1e300", x: 1e+300, derivative: 3.0) { 3 * $0 },
    Case("log", x: 1e+300, derivative: 1e-300) { log($0) },
    Case("sqrt", x: 1e+300, derivative: 5e-151) { sqrt($0) },
    Case("x²", x: 100000000.0, derivative: 200000000.0) { $0 * $0 },
    Case("x²", x: 1e+150, derivative: 2e+150) { $0 * $0 },
    Case("1/x", x: 1e+300, derivative: 0.0) { 1 / $0 },
    Case("1/x", x: 1e+150, derivative: -1e-300) { 1 / $0 },
    Case("denormal line", x: .leastNonzeroMagnitude, derivative: 2.0) { 2 * $0 },
    Case("denormal sqrt", x: 0x7E8p-1074, derivative: 5.0000278322756814e+159) { sqrt($0) },
    Case("tiny sqrt", x: 1e-300, derivative: 5e+149) { sqrt($0) },
    Case(
      "denormal values", x: 0.5,
      derivative: Double(sign: .plus, exponent: -1030, significand: 0.8775825618903728)
    ) { Double(sign: .plus, exponent: -1030, significand: 1) * sin($0) },
    Case("huge values", x: 0.5, derivative: 8.775825618903726e+306) { 1e307 * sin($0) },
    Case("huge line", x: 10000000.0, derivative: 1e+300) { 1e300 * $0 },
    Case("largest", x: 1.7e+308, derivative: 0.5) { $0 / 2 },
    Case("x³ at 1e100", x: 1e+100, derivative: 3.0000000000000002e+200) { $0 * $0 * $0 },
  ]

  static let besideABorder: [Case] = [
    Case("log", x: 1e-09, derivative: 999999999.9999999) { log($0) },
    Case("log", x: 1e-18, derivative: 9.999999999999999e+17) { log($0) },
    Case("log", x: 1e-100, derivative: 1e+100) { log($0) },
    Case("log", x: 1e-300, derivative: 9.999999999999999e+299) { log($0) },
    Case("sqrt", x: 1e-12, derivative: 500000.0) { sqrt($0) },
    Case("x log x", x: 1e-15, derivative: -33.538776394910684) { $0 * log($0) },
    Case("asin", x: 0.999999999, derivative: 22360.68009678968) { asin($0) },
    Case("asin", x: -0.999999999999, derivative: 707114.6025256454) { asin($0) },
    Case("log from below", x: 0.9999999999, derivative: -9999999172.59636) { log(1 - $0) },
    Case("x^x", x: 1e-05, derivative: -10.51171518936766) { pow($0, $0) },
    Case("semicircle", x: 0.9999999, derivative: -2236.0678103831715) { sqrt(1 - $0 * $0) },
    Case("log of log", x: 1.000001, derivative: 999999.5000826833) { log(log($0)) },
    Case("acosh", x: 1.0001, derivative: 70.70891041799418) { acosh($0) },
    Case("atanh", x: 0.999999, derivative: 500000.24998574716) { atanh($0) },
    Case("domain with holes", x: 0.0, derivative: 1.0) {
      abs($0) > 0.01 && abs($0) < 0.07 ? Double.nan : exp($0)
    },
    Case("1/x, other side", x: -1e-07, derivative: -100000000000000.02) { 1 / $0 },
  ]

  static let discontinuous: [Case] = [
    Case("step near", x: 0.9, derivative: 0.0) { $0 >= 1 ? 1 : 0 },
    Case("step near", x: 0.9999999, derivative: 0.0) { $0 >= 1 ? 1 : 0 },
    Case("step near", x: 1.0000001, derivative: 0.0) { $0 >= 1 ? 1 : 0 },
    Case("floor", x: 0.5, derivative: 0.0) { floor($0) },
    Case("floor", x: 2.95, derivative: 0.0) { floor($0) },
    Case("sawtooth", x: 3.99, derivative: 1.0) { $0 - floor($0) },
    Case("sawtooth", x: 0.25, derivative: 1.0) { $0 - floor($0) },
    Case("sign times", x: 0.01, derivative: 1.010050167084168) { $0 < 0 ? -exp($0) : exp($0) },
    Case("tan across a pole", x: 1.58, derivative: 11805.64944396665) { tan($0) },
  ]

  static let noisy: [Case] = [
    Case("noise of 1e-12", x: 0.7, derivative: 0.7648421872844885) { sin($0) + 1e-12 * roughness($0) },
    Case("noise of 1e-9", x: 0.7, derivative: 0.7648421872844885) { sin($0) + 1e-9 * roughness($0) },
    Case("noise of 1e-6", x: 0.7, derivative: 0.7648421872844885) { sin($0) + 1e-6 * roughness($0) },
    Case("noise of 1e-3", x: 0.7, derivative: 0.7648421872844885) { sin($0) + 1e-3 * roughness($0) },
    Case("single precision", x: 0.7, derivative: 0.7648421872844885) { Double(sin(Float($0))) },
    Case("rounded to 6 digits", x: 0.7, derivative: 0.7648421872844885) { (sin($0) * 1e6).rounded() / 1e6 },
    Case("stairs", x: 0.70000001, derivative: 0.0) { (sin($0) * 1e6).rounded() / 1e6 },
    Case("cancellation", x: 0.5, derivative: 1e-08) { (1 + $0 * 1e-8) - 1 },
    Case("cancellation", x: 0.0001, derivative: -8.333333327777778e-06) { (1 - cos($0)) / ($0 * $0) },
  ]

  /// Pseudo-random numbers within ±1, the same for the same `x`.
  private static func roughness(_ x: Double) -> Double {
    var generator = SeededGenerator(seed: x.bitPattern)
    return Double.random(in: -1...1, using: &generator)
  }
}

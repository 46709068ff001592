import ArrayKernels
import Foundation
import Testing

struct ElementaryFunctionsTests {
  /// The error in units of the last place of the true value.
  #if arch(x86_64)
    private func error(_ result: Double, _ x: Double, _ function: (Float80) -> Float80) -> Double {
      let truth = function(Float80(x))
      return Double((Float80(result) - truth).magnitude / Float80(Double(truth).ulp))
    }
  #else
    /// Beside the true value's own rounding.
    private func error(_ result: Double, _ x: Double, _ function: (Double) -> Double) -> Double {
      let truth = function(x)
      return Swift.max((result - truth).magnitude / truth.ulp - 0.6, 0)
    }
  #endif

  private func arguments(of name: String) -> [Double] {
    var numbers = Numbers(seed: 4)
    let near = numbers.next(20_000, from: -1, to: 1)
    switch name {
    case "exp": return near + numbers.next(20_000, from: -745, to: 709.7)
    case "log":
      return near.map { 1 + $0 * 0.6 } + numbers.next(20_000, from: -700, to: 700).map { Foundation.exp($0) }
        + numbers.next(1000, from: 0, to: 0x1p-1022)
    default:
      return near + numbers.next(20_000, from: -25, to: 25) + near.map { $0 * 1e-300 }
        + near.map { $0 * 0x1p-1030 }
    }
  }

  @Test(arguments: Variant.all) func precision(_ variant: Variant) {
    func worst(_ name: String, _ results: [Double], _ function: (Double, Double) -> Double) -> Double {
      zip(results, arguments(of: name)).map { function($0, $1) }.max() ?? .infinity
    }
    let exponentials = variant.map(\.exponential, arguments(of: "exp"))
    #expect(worst("exp", exponentials) { error($0, $1) { Foundation.exp($0) } } < 1)
    let logarithms = variant.map(\.logarithm, arguments(of: "log"))
    #expect(worst("log", logarithms) { error($0, $1) { Foundation.log($0) } } < 1)
    let tangents = variant.map(\.hyperbolic_tangent, arguments(of: "tanh"))
    #expect(worst("tanh", tangents) { error($0, $1) { Foundation.tanh($0) } } < 3)
  }

  @Test(arguments: Variant.all) func specialValues(_ variant: Variant) {
    let infinity = Double.infinity
    #expect(
      areSame(
        variant.map(
          \.exponential, [0, -0.0, infinity, -infinity, .nan, 709.79, 1e308, -745.14, -1e308, 0x1p-1074]),
        [1, 1, infinity, 0, .nan, infinity, infinity, 0, 0, 1]))
    #expect(
      areSame(
        variant.map(\.logarithm, [0, -0.0, 1, infinity, -infinity, .nan, -1, -0x1p-1074, -1e308]),
        [-infinity, -infinity, 0, infinity, .nan, .nan, .nan, .nan, .nan]))
    #expect(
      areSame(
        variant.map(
          \.hyperbolic_tangent, [0, -0.0, infinity, -infinity, .nan, 30, -1e308, 0x1p-1074, -0x1p-1074]),
        [0, -0.0, 1, -1, .nan, 1, -1, 0x1p-1074, -0x1p-1074]))
  }

  @Test(arguments: Variant.all) func anElementsPlaceDoesNotMatter(_ variant: Variant) {
    var numbers = Numbers(seed: 5)
    let x = numbers.next(35, from: 0.1, to: 5)
    let functions: [Variant.Function] = [\.exponential, \.logarithm, \.hyperbolic_tangent]
    for function in functions {
      let all = variant.map(function, x)
      for count in 0...x.count {
        #expect(variant.map(function, Array(x.prefix(count))) == Array(all.prefix(count)))
        var inPlace = Array(x.suffix(count))
        inPlace.withUnsafeMutableBufferPointer {
          variant.table[keyPath: function]?($0.baseAddress, $0.baseAddress, count)
        }
        #expect(inPlace == Array(all.suffix(count)))
      }
    }
  }
}

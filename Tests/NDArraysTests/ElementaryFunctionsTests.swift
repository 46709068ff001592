import Foundation
import NDArrays
import Testing

/// Foundation is imported on purpose: its functions of a `Double` and ours of an array have the same names.
struct ElementaryFunctionsTests {
  struct Function: Sendable, CustomTestStringConvertible {
    let name: String
    let ofArray: @Sendable (NDArray) -> NDArray
    let ofNumber: @Sendable (Double) -> Double

    /// How many units of the last place the two may be apart, because both round: 0 where one calls the other.
    var difference = 0.0
    var testDescription: String { name }
  }

  static let functions = [
    Function(name: "exp", ofArray: { exp($0) }, ofNumber: { exp($0) }, difference: 2),
    Function(name: "expm1", ofArray: { expm1($0) }, ofNumber: { expm1($0) }),
    Function(name: "log", ofArray: { log($0) }, ofNumber: { log($0) }, difference: 2),
    Function(name: "log1p", ofArray: { log1p($0) }, ofNumber: { log1p($0) }),
    Function(name: "sqrt", ofArray: { sqrt($0) }, ofNumber: { sqrt($0) }),
    Function(name: "square", ofArray: { square($0) }, ofNumber: { $0 * $0 }),
    Function(name: "abs", ofArray: { abs($0) }, ofNumber: { abs($0) }),
    Function(name: "sin", ofArray: { sin($0) }, ofNumber: { sin($0) }),
    Function(name: "cos", ofArray: { cos($0) }, ofNumber: { cos($0) }),
    Function(name: "tan", ofArray: { tan($0) }, ofNumber: { tan($0) }),
    Function(name: "sinh", ofArray: { sinh($0) }, ofNumber: { sinh($0) }),
    Function(name: "cosh", ofArray: { cosh($0) }, ofNumber: { cosh($0) }),
    Function(name: "tanh", ofArray: { tanh($0) }, ofNumber: { tanh($0) }, difference: 4),
    Function(name: "floor", ofArray: { floor($0) }, ofNumber: { floor($0) }),
    Function(name: "ceil", ofArray: { ceil($0) }, ofNumber: { ceil($0) }),
  ]

  @Test(arguments: functions)
  func areThoseOfEachElement(function: Function) {
    let values = [-1000, -2.5, -1, -0.5, -1e-9, 0, 1e-9, 0.5, 1, 1.5, 2.5, 1000, .infinity, -.infinity, .nan]
    let expected = values.map(function.ofNumber)
    let results = function.ofArray(NDArray(values))
    for (result, number) in zip(results.elements, expected) {
      let isNear = (result - number).magnitude <= function.difference * number.ulp
      #expect(result == number || (result.isNaN && number.isNaN) || isNear)
    }
    let everyOther = NDArray(values.flatMap { [$0, 99] })[.stride(by: 2)]
    expect(function.ofArray(everyOther), is: results)
    #expect(function.ofArray(NDArray(0.5)).shape == [])
  }

  @Test func signs() {
    expect(sign(NDArray([-3, 0, 2, .nan, -.infinity])), is: NDArray([-1, 0, 1, .nan, -1]))
  }

  @Test func roundingIsToTheEvenOfTwo() {
    expect(round(NDArray([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 2.6])), is: [-2, -2, 0, 0, 2, 2, 3])
  }

  @Test func theArgumentIsNotChanged() {
    let x: NDArray = [1, 4]
    _ = sqrt(x)
    expect(x, is: [1, 4])
  }
}

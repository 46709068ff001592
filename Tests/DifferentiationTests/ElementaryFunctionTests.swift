import Differentiation
import Testing

struct ElementaryFunctionTests {
  /// A function, an argument, and value and slope there to 20 digits.
  struct Entry: Sendable, CustomTestStringConvertible {
    let function: ElementaryFunction
    let x: Double
    let value: Double
    let slope: Double

    var testDescription: String { "\(function)(\(x))" }
  }

  static let table = [
    Entry(function: .ln, x: 0.3, value: -1.2039728043259360296, slope: 3.3333333333333334567),
    Entry(function: .ln, x: 2, value: 0.69314718055994530942, slope: 0.5),
    Entry(function: .exp, x: 0.3, value: 1.3498588075760030890, slope: 1.3498588075760030890),
    Entry(function: .exp, x: -1.25, value: 0.28650479686019010032, slope: 0.28650479686019010032),
    Entry(function: .sin, x: 2, value: 0.90929742682568169540, slope: -0.41614683654714238700),
    Entry(function: .sin, x: -1.25, value: -0.94898461935558621435, slope: 0.31532236239526866545),
    Entry(function: .cos, x: 2, value: -0.41614683654714238700, slope: -0.90929742682568169540),
    Entry(function: .cos, x: -1.25, value: 0.31532236239526866545, slope: 0.94898461935558621435),
    Entry(function: .sqrt, x: 0.3, value: 0.54772255750516610332, slope: 0.91287092917527687265),
    Entry(function: .sqrt, x: 2, value: 1.4142135623730950488, slope: 0.35355339059327376220),
    Entry(function: .tanh, x: 0.3, value: 0.29131261245159089566, slope: 0.91513696182662920906),
    Entry(function: .tanh, x: 2, value: 0.96402758007581688395, slope: 0.070650824853164465686),
    Entry(function: .tanh, x: -20, value: -1, slope: 1.6993417021166355e-17),
    Entry(function: .tanh, x: 1000, value: 1, slope: 0),
    Entry(function: .ln, x: 0, value: -.infinity, slope: .infinity),
    Entry(function: .ln, x: -0.0, value: -.infinity, slope: .infinity),
    Entry(function: .ln, x: -1, value: .nan, slope: .nan),
    Entry(function: .sqrt, x: 0, value: 0, slope: .infinity),
    Entry(function: .sqrt, x: -0.0, value: 0, slope: .infinity),
    Entry(function: .sqrt, x: -1, value: .nan, slope: .nan),
  ]

  @Test(arguments: table)
  func valueAndSlope(_ entry: Entry) {
    let (value, slope) = (entry.function.value(at: entry.x), entry.function.slope(at: entry.x))
    #expect(isClose(value, entry.value, relativeTolerance: 4e-16))
    #expect(isClose(slope, entry.slope, relativeTolerance: 4e-16))
  }

  @Test func everyFunctionIsInTheTable() {
    #expect(Set(Self.table.map(\.function)) == Set(ElementaryFunction.allCases))
  }
}

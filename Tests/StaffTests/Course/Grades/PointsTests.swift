import Testing

@testable import Staff

@Suite struct PointsTests {
  @Test(arguments: [
    (0, "0"), (4700, "47"), (4750, "47.5"), (4705, "47.05"), (4799, "47.99"), (-25, "-0.25"),
    (123_456_700, "1234567"),
  ])
  func areWrittenShortly(hundredths: Int, expected: String) {
    #expect("\(Points(hundredths: hundredths))" == expected)
  }

  @Test func sumsAreExact() {
    let tenth = Points(rounding: 0.1)
    #expect((0..<10).reduce(Points(0)) { sum, _ in sum + tenth } == Points(1))
    #expect(Points(33).percent(10) == Points(hundredths: 330))
    #expect(Points(10).percent(250) == Points(10))
    #expect(Points(rounding: .infinity) > Points(0))
  }
}

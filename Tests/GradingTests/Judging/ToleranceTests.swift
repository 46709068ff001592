import Testing

@testable import Grading

@Suite struct ToleranceTests {
  @Test(arguments: [
    (1.0, 1.0, true), (1.0000009, 1, true), (1.0000021, 1, false), (1.00001, 1, false),
    (0.9e-9, 0, true), (1.1e-9, 0, false), (-1, 1, false),
    (1_000_000.9, 1_000_000, true), (1_000_001.1, 1_000_000, false),
    (.nan, .nan, true), (1, .nan, false), (.nan, 1, false),
    (.infinity, .infinity, true), (-.infinity, .infinity, false), (1e308, .infinity, false),
    (.infinity, 1, false),
  ])
  func acceptsWhatIsCloseEnough(actual: Double, expected: Double, isAccepted: Bool) {
    #expect(Tolerance.standard.accepts(actual, for: expected) == isAccepted)
  }
}

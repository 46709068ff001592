import Testing

@testable import sandbox

struct NumberTextTests {
  @Test(arguments: [
    (2.0, "2"), (0.6931471, "0.6931"), (-0.95892, "−0.9589"), (5.5, "5.5"), (10, "10"), (-0.00001, "0"),
    (0, "0"),
  ])
  func short(number: Double, text: String) {
    #expect(NumberText.short(number) == text)
  }

  @Test(arguments: [
    (1e-3, "1·10⁻³"), (2.4e-8, "2·10⁻⁸"), (-3e12, "−3·10¹²"), (1.4, "1"), (0, "0"), (.infinity, "inf"),
  ])
  func power(number: Double, text: String) {
    #expect(NumberText.power(number) == text)
  }

  @Test(arguments: [(1.5e-6, "1.5 µs"), (0.000123456, "123 µs"), (0.25, "250 ms"), (2.8949, "2.89 s")])
  func time(seconds: Double, text: String) {
    #expect(NumberText.time(seconds) == text)
  }

  @Test func superscript() {
    #expect(NumberText.superscript(-1_234_567_890) == "⁻¹²³⁴⁵⁶⁷⁸⁹⁰")
  }
}

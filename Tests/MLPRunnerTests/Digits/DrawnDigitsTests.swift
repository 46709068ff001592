import NDArrays
import Testing

@testable import mlp

struct DrawnDigitsTests {
  private let drawn = DrawnDigits(count: 200, seed: 1)

  @Test func shapesAndValuesAreThoseOfMNIST() {
    #expect(drawn.pictures.shape == [200, 784])
    #expect(drawn.digits.shape == [200])
    #expect(drawn.pictures.elements.allSatisfy { (0...255).contains($0) && $0 == $0.rounded() })
    #expect((0..<10).allSatisfy { digit in drawn.digits.elements.filter { $0 == Double(digit) }.count == 20 })
  }

  @Test func theSeedDecidesEverything() {
    let (again, other) = (DrawnDigits(count: 200, seed: 1), DrawnDigits(count: 200, seed: 2))
    #expect(arrayEqual(drawn.pictures, again.pictures))
    #expect(arrayEqual(drawn.digits, again.digits))
    #expect(!arrayEqual(drawn.pictures, other.pictures))
  }

  @Test func everyDigitHasInk() {
    // The grain alone reaches 0.36 · 255 = 92.
    for index in 0..<200 {
      let bright = drawn.pictures[index].elements.filter { $0 > 140 }.count
      #expect(
        (8...330).contains(bright),
        "picture \(index) of a \(drawn.digits[index].item) has \(bright) bright pixels")
    }
  }
}

import Testing

@testable import mlp

struct StrokeTests {
  @Test func arcsRunClockwiseFromTheRight() {
    let points = Stroke.arc(Point(0.5, 0.5), 0.4, 0.2, from: 0, to: 90).points
    #expect(points.count == 6)
    #expect(points.first == Point(0.9, 0.5))
    #expect(abs((points.last?.x ?? 0) - 0.5) < 1e-12)
    #expect(abs((points.last?.y ?? 0) - 0.7) < 1e-12)
  }

  @Test func everyDigitHasAShapeWithinItsBox() {
    for digit in 0..<10 {
      let points = DigitShapes.styles(of: digit).flatMap { $0 }.flatMap(\.points)
      #expect(points.count > 1)
      #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) }, "digit \(digit)")
    }
  }
}

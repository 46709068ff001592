import NDArrays
import Testing

@testable import mlp

struct CanvasTests {
  @Test func aLineCoversThePixelsNearIt() {
    var canvas = Canvas()
    canvas.draw(.line(Point(5, 10.5), Point(20, 10.5)), radius: 1)
    let writing = Handwriting(RandomGenerator(seed: 1))
    let pixels = canvas.exposed(writing, grain: RandomGenerator(seed: 2))
    let onLine = (6..<20).map { pixels[10 * 28 + $0] }
    let away = (0..<28).map { pixels[20 * 28 + $0] }
    #expect((onLine.min() ?? 0) > (away.max() ?? 255))
  }

  @Test func linesMayLeaveThePicture() {
    var canvas = Canvas()
    canvas.draw(.line(Point(-40, -3), Point(60, 31), Point(200, 200)), radius: 2)
    #expect(
      canvas.exposed(Handwriting(RandomGenerator(seed: 1)), grain: RandomGenerator(seed: 2)).count == 784)
  }
}

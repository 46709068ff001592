import Foundation
import HW1Bonus
import NDArrays
import Testing

@testable import mlp

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct PictureTests {
  @Test(arguments: [(1, "1"), (0.5, "0.5"), (-2.256, "-2.26"), (1e-9, "0")])
  func numbersAreShort(value: Double, text: String) {
    #expect(Picture.number(value) == text)
  }

  @Test func textIsEscaped() {
    var picture = Picture(width: 10, height: 10, title: "a < b & c")
    picture.text("<>&", x: 1, y: 2)
    #expect(picture.svg.contains("<title>a &lt; b &amp; c</title>"))
    #expect(picture.svg.contains(">&lt;&gt;&amp;</text>"))
  }

  private static func history(_ count: Int) -> [EpochStats] {
    (0..<count).map { index in
      let score = Score(loss: 1 / Double(index + 1), error: 0.5 / Double(index + 1))
      return EpochStats(epoch: index + 1, training: score, validation: score)
    }
  }

  @Test(arguments: [0, 1, 2, 100])
  func chartsAreWellFormedXMLForAnyNumberOfEpochs(count: Int) {
    for svg in [LineChart.losses(Self.history(count)).svg, LineChart.errors(Self.history(count)).svg] {
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(!svg.contains("nan") && !svg.contains("inf"))
      #expect(svg.contains("prefers-color-scheme: dark"))
      for text in [">epoch<", ">training<", ">validation<"] {
        #expect(svg.contains(text))
      }
    }
  }

  @Test(arguments: [(0.0, 0.0), (1e10, 1.0), (1e300, 0.5), (.leastNonzeroMagnitude, 1e-12)])
  func extremeLossesAndErrorsHaveAChartThatCanBeRead(loss: Double, error: Double) {
    let score = Score(loss: loss, error: error)
    let history = (1...3).map { EpochStats(epoch: $0, training: score, validation: score) }
    for svg in [LineChart.losses(history).svg, LineChart.errors(history).svg] {
      #expect(!svg.contains("nan") && !svg.contains("inf") && !svg.contains("0.0000000"))
    }
  }

  @Test func numbersOfAConfusionMatrixFitIntoTheirCells() {
    let svg = ConfusionMatrix([[123_456, 99_999], [12_345_678, 1_234_567_890]], name: "test").svg
    #expect(svg.contains("class=\"ink narrow\"") && svg.contains(">12.3M<") && svg.contains(">1234.6M<"))
  }

  @Test func outputsBeyondAllBoundsHaveAGallery() {
    let labels = NDArray.eye(10)
    let predictions = Predictions(outputs: NDArray.full([10, 10], .infinity), labels: labels)
    let data = Dataset(inputs: NDArray.zeros(10, 784), labels: labels)
    #expect(DigitGallery(predictions, data, name: "test").svg.contains("no probability"))
  }

  @Test func aCurveHasAPointForEachEpoch() throws {
    let svg = LineChart.losses(Self.history(5)).svg
    let curve = try #require(
      svg.split(separator: "\n").first { $0.hasPrefix("<polyline class=\"training\"") })
    #expect(curve.filter { $0 == "," }.count == 5)
  }

  @Test(arguments: [true, false])
  func picturesOfPredictionsAreWellFormedXML(someAreWrong: Bool) {
    let drawn = DrawnDigits(count: 30, seed: 1)
    let data = Dataset(pictures: drawn.pictures, digits: drawn.digits)
    let outputs = someAreWrong ? NDArray.zeros(30, 10) : data.labels
    let predictions = Predictions(outputs: outputs, labels: data.labels)
    let gallery = DigitGallery(predictions, data, name: "test").svg
    #expect(XMLParser(data: Data(gallery.utf8)).parse())
    #expect(gallery.contains("none: every picture is classified correctly") == !someAreWrong)
    #expect(gallery.components(separatedBy: "% sure").count - 1 == (someAreWrong ? 24 : 0))
    let matrix = ConfusionMatrix(predictions.confusion, name: "test").svg
    #expect(XMLParser(data: Data(matrix.utf8)).parse())
    #expect(matrix.components(separatedBy: "class=\"wrong\"").count - 1 == (someAreWrong ? 9 : 0))
  }
}

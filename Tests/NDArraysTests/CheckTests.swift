import NDArrays
import Testing

struct CheckTests {
  @Test(arguments: Mistake.allCases)
  func mistakesStopWithAText(mistake: Mistake) async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in
      mistake.make()
    }
    let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(output.contains("Fatal error: \(mistake.expectedText)\n"))
  }

  @Test func withoutAMistakeNothingStops() async {
    await #expect(processExitsWith: .success) {
      expect(counting(2, 3) + counting(3), is: [[0, 2, 4], [3, 5, 7]])
    }
  }
}

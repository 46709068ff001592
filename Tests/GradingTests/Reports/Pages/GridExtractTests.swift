import Testing

@testable import Grading

@Suite struct GridExtractTests {
  @Test(
    "A small array is shown as it is",
    arguments: [
      ([], [0], [0]), ([3], [0], [0, 1, 2]), ([2, 3], [0, 1], [0, 1, 2]), ([2, 2, 1], [0, 1, 2, 3], [0]),
      ([0, 3], [], []), ([0], [], []),
    ] as [([Int], [Int], [Int])])
  func small(shape: [Int], rows: [Int], columns: [Int]) {
    let extract = GridExtract(shape: shape)
    #expect(extract.rows == rows)
    #expect(extract.columns == columns)
  }

  @Test func aLongAxisIsShownByItsEndsAndWhatIsToBeSeen() {
    #expect(GridExtract(shape: [9]).columns == [0, 1, 2, nil, 6, 7, 8])
    let extract = GridExtract(shape: [100, 20], showing: 41 * 20 + 3)
    #expect(extract.rows == [0, 1, 2, nil, 41, nil, 97, 98, 99])
    #expect(extract.columns == [0, 1, 2, 3, nil, 17, 18, 19])
  }

  @Test func aRowIsNamedByAllAxesButTheLast() {
    let extract = GridExtract(shape: [2, 3, 4])
    #expect((0..<6).map(extract.name(ofRow:)) == ["0,0", "0,1", "0,2", "1,0", "1,1", "1,2"])
    #expect(!GridExtract(shape: [4]).namesRows && extract.namesRows)
    #expect(!GridExtract(shape: []).namesColumns && !GridExtract(shape: [3, 1]).namesColumns)
  }

  @Test(
    "No grid has more cells than a telephone has room for",
    arguments: [[1_000_000], [1000, 1000], [9, 9, 9, 9]])
  func bounds(shape: [Int]) {
    let extract = GridExtract(shape: shape, showing: shape.reduce(1, *) / 2)
    #expect(extract.rows.count <= 9 && extract.columns.count <= 9)
  }
}

import NDArrays
import NumPyFormat
import Testing

@testable import Grading

@Suite struct AnswerSheetTests {
  private let sheet = AnswerSheet(
    name: "1", given: [("x", [1, 2])], expected: [("y", [[1, 2, 3]]), ("z", [4])])

  private func problem(with answer: NamedArrays) -> String? {
    problem(with: NPZ.encode(answer))
  }

  private func problem(with bytes: [UInt8]) -> String? {
    do {
      _ = try sheet.read(bytes)
      return nil
    } catch { return "\(error)" }
  }

  @Test func whatWasAskedIsTaken() throws {
    let answer: NamedArrays = [("y", [[1, 2, 3]]), ("z", [4]), ("given/x", [1, 2])]
    #expect(try sheet.read(NPZ.encode(answer)).map(\.name) == ["y", "z", "given/x"])
    #expect(problem(with: [("z", [4])]) == nil)
  }

  @Test(
    "A wrong shape is a mistake, which the judge tells",
    arguments: [[1], [3, 1], [64, 64], [0], [1, 1, 3]])
  func wrongShapes(shape: [Int]) {
    #expect(problem(with: [("y", NDArray.zeros(shape))]) == nil)
  }

  @Test func whatNobodyAskedForIsRefused() {
    #expect(problem(with: [("q", [1])]) == "there is an array that nobody asked for, 'q'")
    #expect(problem(with: [("given/y", [1])])?.contains("nobody asked for") == true)
    let long = problem(with: [(String(repeating: "Total 50 / 50\n", count: 500), [1])])
    #expect(long.map { $0.count < 200 && !$0.contains("\n") } == true)
  }

  @Test func moreArraysThanWereAskedForAreRefused() {
    let many: NamedArrays = (0..<1000).map { ("a\($0)", [1]) }
    #expect(problem(with: many) == "there are more than the 3 arrays that were asked for")
  }

  @Test func anArrayOfMoreThanAWrongShapeIsRefused() {
    #expect(problem(with: [("y", NDArray.zeros([65, 64]))])?.contains("4160 elements; at most 4099") == true)
  }

  @Test("An array of another type is refused by its header", arguments: ["|u1", "<f4", ">f8", "<i8", "|b1"])
  func otherTypes(descriptor: String) {
    // As if 4000 elements came in as few bytes as there are.
    let bytes = NPZ.encode([("y", NDArray.zeros([1, 3]))])
    let (old, new) = (Array("'<f8'".utf8), Array("'\(descriptor)'".utf8))
    let place = bytes.indices.first { bytes[$0...].starts(with: old) }
    #expect(place != nil)
    var changed = bytes
    if let place { changed.replaceSubrange(place..<place + old.count, with: new) }
    #expect(problem(with: changed)?.contains("not <f8 in C order") == true)
  }

  @Test func aLongerAnswerThanARightOneAndSomeRoomIsNotTaken() {
    let right = NPZ.encode([("y", [[1, 2, 3]]), ("z", [4]), ("given/x", [1, 2])]).count
    #expect(sheet.maximumLength == right + AnswerSheet.room)
  }

  @Test func whereNothingIsExpectedYetAnythingIsTaken() throws {
    let sheet = AnswerSheet(name: "1", given: [("x", [1])], expected: [])
    #expect(try sheet.read(NPZ.encode([("anything", NDArray.zeros([100, 100]))])).count == 1)
  }
}

import Foundation
import Testing
import Wire

@testable import Grading

@Suite struct RecordedGraphTests {
  private func graph(_ record: String, _ gradients: [String: CaseRecord.Gradient] = [:]) throws
    -> RecordedGraph
  {
    let record = try #require(OperationRecord(Array(record.utf8)))
    return RecordedGraph(CaseRecord(record: record, gradients: gradients))
  }

  /// `x · Wᵀ + b`, rightly recorded.
  static let linear =
    RecordJudgeTests.layer + """
      shape 0 1,4
      shape 2 3,4
      operation 0,2 6 -,4
      operation 6,3 1 -,5
      """

  @Test func aRightRecordHasItsOperationsInOrder() throws {
    let graph = try graph(Self.linear, ["input": .right, "W": .right, "b": .right])
    #expect(graph.absences == [] && graph.moreSteps == 0)
    #expect(graph.steps.map(\.output.text) == ["array 6", "output"])
    #expect(graph.steps[0].inputs.map(\.place.text) == ["input (1, 4)", "W (3, 4)"])
    #expect(graph.steps[0].inputs.map(\.target) == [nil, "dW"])
    #expect(graph.steps[1].inputs.map(\.source) == [0, nil])
    #expect(graph.steps.allSatisfy { $0.isReached && !$0.isLater })
    #expect(graph.sentences[1].contains("its gradient goes to db; gradient right"))
  }

  @Test func aBiasThatWasNeverRecordedIsSeenAtAGlance() throws {
    let record = Self.linear.replacingOccurrences(of: "operation 6,3 1 -,5", with: "operation 6 1 -")
    let graph = try graph(record, ["input": .right, "W": .right, "b": .silent])
    #expect(graph.missing == ["b: never recorded: no operation takes it"])
    let page = WellFormedPage(RecordedGraphDrawing(graph).markup)
    #expect(page.faults == [])
    #expect(page.attributes.contains { $0["class"] == "box missing" })
    #expect(page.text.contains("b: never recorded: no operation takes it"))
    #expect(page.attributes.contains { $0["aria-label"]?.contains("b: never recorded") ?? false })
    #expect(!graph.steps.contains { $0.isLater })
  }

  @Test("What is right needs no entry: an operation may add to a collector by itself")
  func collectedWithoutAnEntry() throws {
    let record = Self.linear.replacingOccurrences(of: "operation 6,3 1 -,5", with: "operation 6 1 -")
    #expect(try graph(record, ["input": .right, "W": .right, "b": .right]).absences == [])
  }

  @Test func theFirstWrongGradientIsMarkedAndWhatComesAfterItIsGrey() throws {
    let chain = """
      known input 0
      known output 3
      known W 4
      known dW 5
      operation 0 1 -
      operation 1 2 -
      operation 2,4 3 -,5
      """
    let graph = try graph(chain, ["input": .wrong, "W": .wrong])
    #expect(graph.steps[2].inputs[1].isFirstWrong)
    #expect(graph.steps.flatMap(\.inputs).count { $0.isFirstWrong } == 1)
    #expect(graph.steps.map(\.isLater) == [true, true, false])
    #expect(graph.steps[0].inputs[0].gradient == .wrong)
    let markup = RecordedGraphDrawing(graph).markup
    #expect(markup.html.contains("✗ first wrong") && markup.html.contains("Grey is what it comes to after"))
    #expect(WellFormedPage(markup).attributes.count { $0["class"] == "later" } == 2)
  }

  @Test("A gradient is complete when every operation that takes the array has been passed")
  func completeGradients() throws {
    let skip = """
      known input 0
      known output 4
      known W 2
      known dW 3
      operation 0,2 1 -,3
      operation 1,0 4 -,-
      """
    let graph = try graph(skip, ["input": .wrong, "W": .right])
    #expect(graph.steps[0].inputs[0].isFirstWrong)
    #expect(graph.steps[1].inputs[1].gradient == nil)
    // What gave a right gradient is not grey.
    #expect(!graph.steps[0].isLater)
  }

  @Test func whatBackwardNeverReachesIsMarked() throws {
    let broken = """
      known input 0
      known output 3
      copy 2 1
      operation 0 1 -
      operation 2 3 -
      """
    let graph = try graph(broken, ["input": .silent])
    #expect(graph.steps.map(\.isReached) == [false, true])
    #expect(graph.steps[1].inputs[0].place.original == "array 1")
    let text = WellFormedPage(RecordedGraphDrawing(graph).markup).text
    #expect(text.contains("never reached") && text.contains("a copy of array 1?"))
  }

  @Test func whereNothingWasRecordedTheArraysStandAlone() throws {
    let graph = try graph("known input 0\nknown output 1", ["input": .silent])
    #expect(graph.summary == "no operation was recorded")
    #expect(
      graph.missing == [
        "input: never recorded: no operation takes it", "output: no recorded operation puts it out",
      ])
    #expect(WellFormedPage(RecordedGraphDrawing(graph).markup).faults == [])
  }

  @Test("Whatever a program sends makes a small and well-formed picture", arguments: HostileText.all)
  func hostileNames(text: String) throws {
    let name = String(text.filter { !$0.isWhitespace }.prefix(2000))
    let record = OperationRecord(
      known: [name: 0, "d" + name: 1, "input": 0, "output": 2], copies: [2: 0, 0: 0],
      operations: [.init(inputs: [0, -5, .max], output: 2, gradientsToUpdate: [1, nil, 99])],
      shapes: [0: [.max, .min, 3], 2: Array(repeating: 1, count: 2000)])
    for gradient in [CaseRecord.Gradient.right, .wrong, .silent] {
      let markup = RecordedGraphDrawing(
        RecordedGraph(CaseRecord(record: record, gradients: [name: gradient]))
      ).markup
      #expect(WellFormedPage(markup).faults == [])
      #expect(markup.length < 20_000)
    }
  }

  @Test func aLongRecordIsCut() throws {
    let many = OperationRecord(
      known: ["input": 0, "output": 1], copies: [:],
      operations: (0..<2000).map {
        .init(
          inputs: Array(repeating: $0, count: 40), output: $0 + 1,
          gradientsToUpdate: Array(repeating: nil, count: 40))
      })
    let graph = RecordedGraph(CaseRecord(record: many, gradients: ["input": .wrong]))
    #expect(graph.steps.count == RecordedGraph.mostOperations)
    #expect(graph.moreSteps == 2000 - RecordedGraph.mostOperations)
    let markup = RecordedGraphDrawing(graph).markup
    #expect(markup.length < 80_000 && WellFormedPage(markup).faults == [])
    #expect(markup.html.contains("and 1976 more operations") && markup.html.contains("and 35 more"))
  }
}

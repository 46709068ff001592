import Testing

@testable import Grading

@Suite("Recursion")
struct RecursionTests {
  private func frames(_ functions: [String], file: String = "Sources/MyTorch/A.swift") -> [Backtrace.Frame] {
    functions.map { .init(function: $0, place: .init(file: file, line: 1, column: nil)) }
  }

  @Test func oneFunction() {
    #expect(Recursion(frames(Array(repeating: "f", count: 64)))?.frame.function == "f")
  }

  @Test func severalFunctions() {
    let cycle = (0..<64).map { ["even", "odd", "check"][$0 % 3] }
    #expect(Recursion(frames(cycle))?.frame.function == "even")
  }

  @Test("What the recursion happened to call at the last is not named")
  func otherOnTop() {
    let stack = frames(["allocate", "grow"]) + frames(Array(repeating: "f", count: 62))
    #expect(Recursion(stack)?.frame.function == "f")
  }

  @Test("The place named is that of the call, not of the function's beginning")
  func place() {
    let entered = Backtrace.Place(file: "Sources/MyTorch/A.swift", line: 0, column: nil)
    let stack = [Backtrace.Frame(function: "f", place: entered)] + frames(Array(repeating: "f", count: 63))
    #expect(Recursion(stack)?.frame.place?.line == 1)
  }

  @Test("The students' function is named, not the library's that is between")
  func studentsFunction() {
    let library = frames(["release"], file: "Sources/NDArrays/A.swift")
    let stack = (0..<32).flatMap { _ in library + frames(["Node.deinit"]) }
    #expect(Recursion(stack)?.frame.function == "Node.deinit")
  }

  @Test("A deep stack is not yet a recursion, nor is a short one")
  func none() {
    #expect(Recursion(frames((0..<64).map { "f\($0)" })) == nil)
    #expect(Recursion(frames(Array(repeating: "f", count: 20))) == nil)
    #expect(Recursion([]) == nil)
  }
}

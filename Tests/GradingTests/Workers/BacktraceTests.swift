import Testing

@testable import Grading

@Suite("Backtrace")
struct BacktraceTests {
  @Test(
    "A frame is a function and a place",
    arguments: [
      (
        "  3 [ra] 0x0000557f36ed84ed index(_:) + 108 in Worker at /home/ada/hw1/Sources/MyTorch/Bad.swift:2:90",
        "index(_:)", Backtrace.Place(file: "Sources/MyTorch/Bad.swift", line: 2, column: 90)
      ),
      (
        "     0      0x0000564dda8da518 recursion(_:) + 8 in Worker at /hw/Sources/MyTorch/NN/Loss.swift:3",
        "recursion(_:)", .init(file: "Sources/MyTorch/NN/Loss.swift", line: 3, column: nil)
      ),
      (
        "  0 [inlined] [system] 0x000055c30f603ed8 specialized Array.subscript.getter in Worker at //<compiler-generated>",
        "specialized Array.subscript.getter", nil
      ),
      (
        "  1 [inlined]          0x0000560129ed24e6 static String.== infix(_:_:) in Worker at /a b/Sources/M/B.swift:13:26",
        "static String.== infix(_:_:)", .init(file: "Sources/M/B.swift", line: 13, column: 26)
      ),
      (
        "  2 [ra] 0x0000563b27a40e18 closure #2 in  + 116 in Worker at /x/Tests/Other.swift:7:25",
        "closure #2 in ", .init(file: "/x/Tests/Other.swift", line: 7, column: 25)
      ),
      (
        // An instruction that belongs to no line, as there are some in loops.
        "  0 0x000055d7be0af546 spins() + 38 in Worker at /hw/Sources/MyTorch/Faults.swift",
        "spins()", .init(file: "Sources/MyTorch/Faults.swift", line: nil, column: nil)
      ),
      (
        "  0  0x00007f5b483f9eec __pthread_kill_implementation + 268 in libc.so.6",
        "__pthread_kill_implementation", nil
      ),
      (
        "  5 [ra] 0x1 f() in Worker at /Sources/old/Sources/MyTorch/A.swift:1:1",
        "f()", .init(file: "Sources/MyTorch/A.swift", line: 1, column: 1)
      ),
    ] as [(Substring, String, Backtrace.Place?)])
  func frames(line: Substring, function: String, place: Backtrace.Place?) {
    #expect(Backtrace([line]).frames == [.init(function: function, place: place)])
  }

  @Test(
    "What only resembles a frame is passed over",
    arguments: [
      "", "0", "0x1", "0x1 f in Worker", "1 0x1", "1 [ra 0x1 f", "one 0x1 f in Worker",
      "1 extra 0x1 f in Worker",
      "...", "*** Signal 4: Backtracing from 0x7f5e2a16df7f... done ***", "Thread 0 \"Worker\" crashed:",
    ] as [Substring])
  func noFrames(line: Substring) {
    #expect(Backtrace([line]).frames.isEmpty)
  }

  @Test(
    "A place that makes no sense is none",
    arguments: [
      "1 0x1 f in W at /", "1 0x1 f in W at /:", "1 0x1 f in W at /a.swift:",
      "1 0x1 f in W at /a.swift:x:1:", "1 0x1 f in W at /a.swift:-3:-4", "1 0x1 f in W at /a.swift:0",
      "1 0x1 f in W at /a.swift:99999999999999999999",
    ] as [Substring])
  func noPlace(line: Substring) {
    #expect(Backtrace([line]).frames == [.init(function: "f", place: nil)])
  }

  @Test func onlySoManyFramesAreRead() {
    let lines = (0..<1000).map { Substring("\($0) 0x1 f\($0)() + 1 in Worker") }
    #expect(Backtrace(lines).frames.map(\.function) == (0..<Backtrace.maximumFrames).map { "f\($0)()" })
  }

  @Test func firstFrameOfTheStudents() {
    let trace = Backtrace([
      "0 0x1 subscript in Worker at /hw/Sources/NDArrays/NDArray.swift:9:1",
      "1 0x2 forward in Worker at /hw/Sources/MyTorch/Linear.swift:42:7",
      "2 0x3 backward in Worker at /hw/Sources/MyTorch/Autograd.swift:1:1",
    ])
    #expect(trace.firstFrame(in: ["Sources/MyTorch/"])?.function == "forward")
    #expect(trace.firstFrame(in: ["Sources/MyTorch/", "Sources/NDArrays/"])?.function == "subscript")
    #expect(trace.firstFrame(in: ["Sources/HW1Bonus/"]) == nil)
  }

  @Test func frameOfTheCallerOfAGivenFunction() {
    let trace = Backtrace([
      "0 0x1 GradientBuffer.spot(of:for:) in Worker at /hw/Sources/MyTorch/Utils.swift:69:7",
      "1 0x2 GradientBuffer.updateParam(_:_:) in Worker at /hw/Sources/MyTorch/Utils.swift:39:5",
      "2 0x3 Autograd.backward(_:) in Worker at /hw/Sources/MyTorch/AutogradEngine.swift:118:9",
    ])
    let folders = ["Sources/MyTorch/"]
    #expect(trace.firstFrame(in: folders)?.place?.line == 69)
    #expect(trace.firstFrame(in: folders, preferablyNotIn: ["GradientBuffer."])?.place?.line == 118)
    #expect(trace.firstFrame(in: folders, preferablyNotIn: ["Autograd."])?.place?.line == 69)
    let alone = Backtrace(["0 0x1 GradientBuffer.clear() in Worker at /hw/Sources/MyTorch/Utils.swift:61:7"])
    #expect(alone.firstFrame(in: folders, preferablyNotIn: ["GradientBuffer."])?.place?.line == 61)
  }
}

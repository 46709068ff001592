#if os(Linux)
  import Foundation
  import Grading
  import Testing

  @testable import Staff

  /// A hand-in that tries, in another way in each exercise, to have its report tell about arrays nobody has seen.
  @Suite struct SecrecyTests {
    /// What the functions do instead of what they should.
    private static let leaks: KeyValuePairs<String, String> = [
      // The report would show what is expected beside it.
      "sub":
        "var e = (-gradOutput).elements; e[0] = .nan; return [gradOutput, NDArray(e, shape: gradOutput.shape)]",
      "mul": "print(inputs[0], inputs[1], gradOutput); fflush(nil); return [gradOutput, gradOutput]",
      "div": #"fatalError("\(inputs[0].elements)")"#,
      "matmul": "return [NDArray.zeros([digits(inputs[0]), 1]), NDArray.zeros([1, digits(inputs[1])])]",
      "outer": "exit(Int32(digits(inputs[0])))",
      // A hint tells by which factor an answer is wrong.
      "log": "return [gradOutput / inputs[0] * inputs[0].elements[0]]",
      "exp": #"say(0x4F, Array("\(inputs[0].elements)".utf8)); _exit(0)"#,
      "max": "say(UInt8(digits(inputs[0])), []); _exit(0)",
      "sum":
        #"let line = "not implemented: part\(digits(inputs[0]))\n"; write(2, line, line.utf8.count); _exit(86)"#,
    ]

    private static let helpers = """

      import Glibc
      fileprivate func digits(_ array: NDArray) -> Int { Int(array.elements[0].magnitude * 1000) % 200 + 1 }
      fileprivate func say(_ kind: UInt8, _ payload: [UInt8]) {
        let bytes = [kind] + (0..<8).map { UInt8(truncatingIfNeeded: payload.count >> ($0 * 8)) } + payload
        write(3, bytes, bytes.count)
      }
      """

    private func results() throws -> [GradingResult] {
      let folder = try Kit.temporaryFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.copyItem(
        at: Kit.folder.appendingPathComponent("Sources/MyTorch"), to: folder.appendingPathComponent("MyTorch")
      )
      let file = folder.appendingPathComponent("MyTorch/NN/Functional.swift")
      var source = try String(contentsOf: file, encoding: .utf8)
      for (name, leak) in Self.leaks {
        let beginning = "  // BEGIN SOLUTION \(name)Backward\n"
        try #require(source.contains(beginning))
        source = source.replacingOccurrences(of: beginning, with: "  if true { \(leak) }\n" + beginning)
      }
      // What would follow is not reached, and an expression alone is no result then.
      source = source.replacingOccurrences(of: "\n  [gradOutput", with: "\n  return [gradOutput")
      try (source + Self.helpers).write(to: file, atomically: true, encoding: .utf8)
      return try [UInt64(3), 4].map { seed in
        let arrays = try GradingArrays(folder: nil, seed: seed, kit: Kit.folder.path, worker: Kit.worker)
        let grader = try HandinGrader(kit: Kit.folder.path, timeout: 120, sandbox: .auto)
        let rubric = arrays.fixtures.rubric
        let items = rubric.items(matching: "functional/") + rubric.items(matching: "practice/")
        return try grader.grade(folder.path, jobs: 2) { (arrays, items) }
      }
    }

    private func reports(_ results: [GradingResult], to reader: Reader) throws -> [[String]] {
      try results.map { result in
        let disclosed = DisclosedResult(result, to: reader)
        return [
          TextReport(disclosed, style: .plain, isVerbose: true, occasion: .handin).text,
          TextReport(disclosed, style: .plain, occasion: .handin).text,
          String(decoding: try JSONReport(disclosed, version: "1").data(), as: UTF8.self),
        ]
      }
    }

    @Test("With two seeds a student's reports are the same, byte for byte, and the staff's are not")
    func seeds() throws {
      let results = try results()
      let kinds = Dictionary(
        uniqueKeysWithValues: results[0].exercises.map { ($0.item.path, $0.verdict.kind) })
      // Every leak does what it is meant to do.
      for (path, kind) in [
        ("subtraction", "wrong"), ("multiply", "wrong"), ("divide", "crashed"), ("matmul", "wrong"),
        ("log", "wrong"), ("exp", "objection"),
      ] { #expect(kinds["functional/\(path)-backward"] == kind, "\(path)") }
      for (path, kind) in [("outer", "left-early"), ("max", "garbled"), ("sum", "not-implemented")] {
        #expect(kinds["practice/\(path)-backward"] == kind, "\(path)")
      }
      let (student, staff) = (try reports(results, to: .student), try reports(results, to: .staff))
      for format in 0..<3 {
        #expect(student[0][format] == student[1][format])
        #expect(staff[0][format] != staff[1][format])
      }
      #expect(staff[0].allSatisfy { $0.contains("seed") } && !student[0].contains { $0.contains("seed") })
    }
  }
#endif

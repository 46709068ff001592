/// Takes a source file apart at its solution markers, nbgrader's convention:
///
///     // BEGIN SOLUTION Autograd.backward
///     …
///     // END SOLUTION
///
/// A region with a name is replaced by a call of `notImplemented` in the stub, one without a name (helpers of the
/// reference) is left out.
struct SolutionMarkers {
  /// What is wrong with a file's markers.
  enum Problem: Error, Equatable, CustomStringConvertible {
    case nested(file: String, line: Int)
    case endWithoutBegin(file: String, line: Int)
    case neverEnds(file: String, line: Int)

    var description: String {
      switch self {
      case .nested(let file, let line): "\(file):\(line): a solution begins inside another one"
      case .endWithoutBegin(let file, let line): "\(file):\(line): END SOLUTION without BEGIN SOLUTION"
      case .neverEnds(let file, let line): "\(file):\(line): this solution has no END SOLUTION"
      }
    }
  }

  private enum Piece {
    case given(String)
    case solution(name: String, indentation: String, lines: [String])
  }

  private static let begin = "// BEGIN SOLUTION"
  private static let end = "// END SOLUTION"

  private let pieces: [Piece]

  /// Reads `source`, the contents of `file`.
  init(_ source: String, file: String) throws {
    var pieces: [Piece] = []
    var open: (name: String, indentation: String, line: Int, lines: [String])?
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.trimmingPrefix { $0 == " " }
      if text.hasPrefix(Self.begin) {
        guard open == nil else { throw Problem.nested(file: file, line: index + 1) }
        let name = text.dropFirst(Self.begin.count).trimmingPrefix { $0 == " " }
        open = (String(name), String(line.prefix { $0 == " " }), index + 1, [])
      } else if text.hasPrefix(Self.end) {
        guard let region = open else { throw Problem.endWithoutBegin(file: file, line: index + 1) }
        pieces.append(.solution(name: region.name, indentation: region.indentation, lines: region.lines))
        open = nil
      } else if open != nil {
        open?.lines.append(String(line))
      } else {
        pieces.append(.given(String(line)))
      }
    }
    if let open { throw Problem.neverEnds(file: file, line: open.line) }
    self.pieces = pieces
  }

  /// The file as students get it.
  var stub: String {
    var lines: [String] = []
    for piece in pieces {
      switch piece {
      case .given(let line):
        // Where a region was left out, two blank lines or one at the end would remain.
        if line.isEmpty && lines.last?.isEmpty == true { continue }
        lines.append(line)
      case .solution(let name, let indentation, _):
        if !name.isEmpty { lines.append("\(indentation)notImplemented(\"\(name)\")") }
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The regions students must not see, each as one text.
  var solutions: [String] {
    pieces.compactMap { piece -> String? in
      if case .solution(_, _, let lines) = piece { lines.joined(separator: "\n") } else { nil }
    }
  }

  /// The lines students must not see.
  var solutionLines: [String] {
    pieces.flatMap { piece -> [String] in
      if case .solution(_, _, let lines) = piece { lines } else { [] }
    }
  }

  /// The lines students get anyway.
  var givenLines: [String] {
    pieces.compactMap { piece -> String? in
      if case .given(let line) = piece { line } else { nil }
    }
  }
}

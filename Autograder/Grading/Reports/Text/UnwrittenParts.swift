/// What is not there yet, part by part, and how many exercises wait for it.
struct UnwrittenParts {
  /// A line for each file in whose place a stub was graded.
  private(set) var leftOut: [String] = []

  /// The parts that are stubs, each with the number of exercises that came to it if that is not one.
  private(set) var unwritten: [String] = []

  /// How many exercises cannot pass before.
  private(set) var waiting: String?

  init(_ causes: Causes) {
    var parts: [(name: String, count: Int)] = []
    var files: [String] = []
    for case .notImplemented(let part, _, let file) in causes.unwritten.map(\.verdict) {
      if let file {
        if !files.contains(file.text) { files.append(file.text) }
        continue
      }
      if let index = parts.firstIndex(where: { $0.name == part }) {
        parts[index].count += 1
      } else {
        parts.append((part, 1))
      }
    }
    guard !causes.unwritten.isEmpty else { return }
    unwritten = parts.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) exercises)" }
    leftOut = files.map { file in
      "\(file): \(causes.unwritten.count { $0.verdict.headline == file }) exercises need it"
    }
    let count = causes.waiting.count
    if count > 0 { waiting = "\(count) more exercise\(count == 1 ? "" : "s") cannot pass before." }
  }

  /// Whether everything is there.
  var isEmpty: Bool { leftOut.isEmpty && unwritten.isEmpty }
}

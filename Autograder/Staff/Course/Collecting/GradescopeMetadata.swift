/// Who handed in which folder of a Gradescope export, and when: its `submission_metadata.yml`.
///
/// Only what is needed of YAML is understood: the file is written by one program, always in the same form.
struct GradescopeMetadata {
  /// The name of the file.
  static let fileName = "submission_metadata.yml"

  /// One folder of the export.
  struct Submission: Equatable {
    var submitters: [Submitter] = []
    var time: String?
  }

  /// One of those who handed it in together.
  struct Submitter: Equatable {
    var name: String?
    var number: String?
    var email: String?

    /// The student's number, or else the address, or else the name.
    var identifier: String? {
      [number, email, name].lazy.compactMap { $0 }.first { !$0.isEmpty }
    }
  }

  /// The submissions, by their folders' names.
  private(set) var submissions: [String: Submission] = [:]

  /// Reads the text of the file.
  init(_ text: String) {
    var folder: String?
    var isInSubmitters = false
    for line in text.split(whereSeparator: \.isNewline) {
      let indentation = line.prefix { $0 == " " }.count
      var content = line.dropFirst(indentation)
      if indentation == 0, !content.hasPrefix("-") {
        folder = content.hasSuffix(":") ? Self.scalar(content.dropLast()) : nil
        if let folder { submissions[folder] = Submission() }
        isInSubmitters = false
        continue
      }
      guard let folder else { continue }
      let isItem = content.hasPrefix("- ")
      if isItem { content = content.dropFirst(2) }
      guard let (key, value) = Self.pair(content) else { continue }
      if indentation == 2, !isItem {
        isInSubmitters = key == "submitters"
        if key == "created_at" { submissions[folder]?.time = CourseTime.normalized(value) }
      } else if isInSubmitters {
        if isItem { submissions[folder]?.submitters.append(Submitter()) }
        submissions[folder]?.setLast(key, value)
      }
    }
  }

  /// `:name: Ada` as a key without its colon, and a value without its quotes.
  private static func pair(_ text: Substring) -> (key: String, value: String)? {
    let text = text.hasPrefix(":") ? text.dropFirst() : text
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return (String(text[..<colon]), scalar(text[text.index(after: colon)...]))
  }

  private static func scalar(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    for quote in ["'", "\""] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast().replacing(quote + quote, with: quote))
    }
    return text == "null" || text == "~" ? "" : String(text)
  }
}

extension GradescopeMetadata.Submission {
  fileprivate mutating func setLast(_ key: String, _ value: String) {
    guard let last = submitters.indices.last else { return }
    switch key {
    case "name": submitters[last].name = value
    case "sid": submitters[last].number = value
    case "email": submitters[last].email = value
    default: break
    }
  }
}

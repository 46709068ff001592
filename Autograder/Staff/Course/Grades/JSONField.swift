internal import Foundation

/// A value of a JSON file that a person has written, and where it stands: every complaint names the place, what is there, and
/// what is expected.
struct JSONField {
  /// A value of any kind.
  indirect enum Value: Decodable {
    case null
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .truth(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else if let value = try? container.decode([Value].self) {
        self = .list(value)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    /// The value as a complaint shows it.
    fileprivate var shown: String {
      switch self {
      case .null: "null"
      case .truth(let value): "\(value)"
      case .number(let value): Int(exactly: value).map(String.init) ?? "\(value)"
      case .text(let value): "'\(value.prefix(60))'"
      case .list(let values): "a list of \(values.count)"
      case .object(let fields): "an object with \(fields.count) \(fields.count == 1 ? "field" : "fields")"
      }
    }
  }

  let file: String
  let path: String
  let value: Value

  /// Reads a whole file.
  init(_ data: Data, file: String) throws {
    self.file = file
    path = ""
    do {
      value = try JSONDecoder().decode(Value.self, from: data)
    } catch {
      let detail =
        ((error as? DecodingError)?.underlying as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String
      throw CourseFileError(
        file: file, field: "", problem: "is not JSON\(detail.map { ": \($0)" } ?? "")")
    }
  }

  private init(file: String, path: String, value: Value) {
    self.file = file
    self.path = path
    self.value = value
  }

  /// The complaint that something else is expected here.
  func expected(_ what: String) -> CourseFileError {
    CourseFileError(file: file, field: path, problem: "\(value.shown) is there, expected \(what)")
  }

  /// The fields of an object, all of which must be known.
  func fields(_ known: [String]) throws -> [String: JSONField] {
    let fields = try object("an object with the fields \(known.joined(separator: ", "))")
    if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw CourseFileError(
        file: file, field: path,
        problem: "there is no field '\(unknown.prefix(60))', expected \(known.joined(separator: ", "))")
    }
    return fields
  }

  /// The fields of an object, whatever they are called.
  func object(_ what: String) throws -> [String: JSONField] {
    guard case .object(let values) = value else { throw expected(what) }
    return Dictionary(
      uniqueKeysWithValues: values.map { key, value in
        (key, JSONField(file: file, path: path.isEmpty ? key : "\(path).\(key)", value: value))
      })
  }

  func list(_ what: String) throws -> [JSONField] {
    guard case .list(let values) = value else { throw expected(what) }
    return values.enumerated().map { JSONField(file: file, path: "\(path)[\($0.offset)]", value: $0.element) }
  }

  /// Words, at least one letter.
  func text(_ what: String) throws -> String {
    guard case .text(let text) = value, text.contains(where: { !$0.isWhitespace }) else {
      throw expected(what)
    }
    return text
  }

  func number(in range: ClosedRange<Double>, _ what: String) throws -> Double {
    guard case .number(let number) = value, range.contains(number) else { throw expected(what) }
    return number
  }

  func wholeNumber(in range: ClosedRange<Int>, _ what: String) throws -> Int {
    guard case .number(let number) = value, let whole = Int(exactly: number), range.contains(whole) else {
      throw expected(what)
    }
    return whole
  }

  func time() throws -> Int {
    guard case .text(let text) = value, let seconds = CourseTime.seconds(text) else {
      throw expected(CourseTime.expected)
    }
    return seconds
  }
}

extension DecodingError {
  fileprivate var underlying: (any Error)? {
    if case .dataCorrupted(let context) = self { context.underlyingError } else { nil }
  }
}

internal import NDArrays
internal import NumPyFormat

/// What the answer to one case may hold, known before it comes: the expected arrays and those that were only lent.
///
/// An answer is from a program that may send anything, so its headers are compared with this before its arrays are made.
struct AnswerSheet {
  /// What an answer may have beyond a right one, in bytes: a wrong shape is a mistake that must be told, not a flood.
  static let room = 1 << 16

  /// What an array may have beyond the expected one, in elements: as many as the outer product of two arrays of 64.
  private static let elementRoom = 4096

  /// The longest answer that is taken where none is known yet: the reference's, when fixtures are made.
  private static let longestUnknown = 16 << 20

  /// Why an answer is none.
  enum Problem: Error, CustomStringConvertible {
    case notAsked(name: String)
    case twice(name: String)
    case tooManyArrays(limit: Int)
    case otherType(name: String, found: String)
    case tooLarge(name: String, elements: Int, limit: Int)

    var description: String {
      switch self {
      case .notAsked(let name):
        "there is an array that nobody asked for, '\(QuotedText.phrase(name, limit: 60))'"
      case .twice(let name): "there are two arrays called '\(name)'"
      case .tooManyArrays(let limit): "there are more than the \(limit) arrays that were asked for"
      case .otherType(let name, let found): "'\(name)' has elements of the type \(found), not <f8 in C order"
      case .tooLarge(let name, let elements, let limit):
        "'\(name)' has \(elements) elements; at most \(limit) are taken"
      }
    }
  }

  /// The longest answer that is taken, in bytes.
  let maximumLength: Int

  private let source: String

  /// The number of elements of each array by its name; `nil` if any array is taken.
  private let sizes: [String: Int]?

  /// Creates the sheet for the case called `name`.
  init(name: String, given: NamedArrays, expected: NamedArrays) {
    source = "the answer to case \(name)"
    // What is expected of nobody cannot be judged either: this is how the reference is asked.
    guard !expected.isEmpty else {
      (sizes, maximumLength) = (nil, Self.longestUnknown)
      return
    }
    let asked = expected + given.map { (Judge.givenPrefix + $0.name, $0.array) }
    sizes = Dictionary(asked.map { ($0.name, $0.array.size) }, uniquingKeysWith: { first, _ in first })
    maximumLength = NPZ.encode(asked).count + Self.room
  }

  /// The arrays of an answer.
  ///
  /// - Throws: ``Problem``, or what is wrong with the bytes.
  func read(_ bytes: [UInt8]) throws -> NamedArrays {
    if let sizes { try check(try NPZ.headers(of: bytes, source: source), sizes) }
    return try NPZ.decode(bytes, source: source)
  }

  private func check(_ headers: [(name: String, header: NPYHeader)], _ sizes: [String: Int]) throws(Problem) {
    guard headers.count <= sizes.count else { throw .tooManyArrays(limit: sizes.count) }
    var seen: Set<String> = []
    for (name, header) in headers {
      guard let size = sizes[name] else { throw .notAsked(name: name) }
      guard seen.insert(name).inserted else { throw .twice(name: name) }
      guard header.elementType.descriptor == "<f8", !header.isFortranOrder else {
        throw .otherType(name: name, found: header.elementType.descriptor)
      }
      let limit = size + Self.elementRoom
      guard header.count <= limit else { throw .tooLarge(name: name, elements: header.count, limit: limit) }
    }
  }
}

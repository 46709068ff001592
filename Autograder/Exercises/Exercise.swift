public import NDArrays

/// One thing that is asked of MyTorch: arrays in, arrays out.
///
/// An exercise calls the students' code and returns what came back. It does not know what is right: whoever
/// asked compares, in another process.
public struct Exercise: Sendable {
  /// The section and the name, as they stand in the fixtures folder: `functional/exp-backward`.
  public let path: String

  /// Works through one case and returns the arrays to be compared, by name.
  public let answer: @Sendable (Given) throws -> KeyValuePairs<String, NDArray>

  init(
    _ path: String, answer: @escaping @Sendable (Given) throws -> KeyValuePairs<String, NDArray>
  ) {
    self.path = path
    self.answer = answer
  }

  /// All exercises, in the order of the rubric.
  public static let all: [Exercise] = autograd + functional + linear + activation + loss + practice + training

  /// The exercise at `path`, if there is one.
  public static func named(_ path: String) -> Exercise? {
    all.first { $0.path == path }
  }
}

/// The arrays one case of an exercise starts from.
public struct Given {
  /// Which of an exercise's several questions the case asks; empty for an exercise that asks only one.
  public let scenario: String

  private let arrays: [String: NDArray]

  /// Hears what is recorded in a forward pass.
  let listener: @Sendable (RecordNote) -> Void

  /// Creates the givens of a case.
  ///
  /// - Parameters:
  ///   - caseName: A number, and after a hyphen the scenario if there is one: `2`, `3-reused-array`.
  ///   - arrays: The arrays by name.
  ///   - listener: Hears what is recorded in a forward pass.
  public init(
    caseName: String, arrays: [String: NDArray], listener: @escaping @Sendable (RecordNote) -> Void = { _ in }
  ) {
    self.listener = listener
    scenario = caseName.firstIndex(of: "-").map { String(caseName[caseName.index(after: $0)...]) } ?? ""
    self.arrays = arrays
  }

  /// The array called `name`.
  public subscript(_ name: String) -> NDArray {
    get throws {
      guard let array = arrays[name] else {
        throw Objection("the fixtures of this case hold no array named '\(name)'")
      }
      return array
    }
  }
}

/// Why an exercise cannot go on: what the students' code gave back is not something one could compare.
public struct Objection: Error, CustomStringConvertible {
  /// What is wrong, as a sentence for the student.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

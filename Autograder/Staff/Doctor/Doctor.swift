internal import Foundation
internal import Grading

/// Looks whether hand-ins can be graded here, and graded rightly.
public struct Doctor: Sendable {
  /// What one look has found.
  public struct Finding: Equatable, Sendable {
    /// What was looked at, in a few words.
    public let subject: String

    /// What is there, or what is wrong, in one line.
    public let text: String

    /// What to do; `nil` if all is well.
    public let remedy: String?

    /// Whether all is well.
    public var isWell: Bool { remedy == nil }

    static func well(_ subject: String, _ text: String) -> Finding {
      Finding(subject: subject, text: text, remedy: nil)
    }

    static func ill(_ subject: String, _ text: String, do remedy: String) -> Finding {
      Finding(subject: subject, text: text, remedy: remedy)
    }
  }

  let kit: String
  let worker: String
  let fixtures: String?

  /// Creates a doctor.
  ///
  /// - Parameters:
  ///   - kit: The folder of the kit.
  ///   - worker: The program that runs the reference.
  ///   - fixtures: Arrays of the staff's own that hand-ins are graded with; `nil` where they are fresh.
  public init(kit: String, worker: String, fixtures: String?) {
    (self.kit, self.worker, self.fixtures) = (kit, worker, fixtures)
  }

  /// Looks at one thing after the other; cheap ones come first.
  ///
  /// - Parameter tell: Called with each finding as soon as it is there.
  /// - Returns: Whether all is well.
  public func examine(_ tell: (Finding) throws -> Void) throws -> Bool {
    let examinations = [
      toolchain, programs, sandbox, committedFixtures, handout, staffArrays, audit, preparation, reference,
      stubs,
    ]
    var isWell = true
    for examination in examinations {
      let finding = examination()
      isWell = isWell && finding.isWell
      try tell(finding)
    }
    return isWell
  }

  /// One finding; an error is one, too.
  func finding(_ subject: String, do remedy: String, _ look: () throws -> Finding) -> Finding {
    do {
      return try look()
    } catch {
      let text = "\(error)".split(separator: "\n").first.map(String.init) ?? "it fails without a word"
      return .ill(subject, text, do: remedy)
    }
  }

  /// A finding from a list of problems.
  func finding(_ subject: String, well: String, problems: [String], do remedy: String) -> Finding {
    guard let first = problems.first else { return .well(subject, well) }
    return .ill(subject, first + (problems.count > 1 ? ", and \(problems.count - 1) more" : ""), do: remedy)
  }
}

/// What a wrong answer looks like: one sentence for the student, and a name for programs.
public struct Hint: Equatable, Sendable {
  /// A name for each kind of explanation: that of a general relation, or of a known mistake of the exercise.
  public struct Identifier: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// The kind of explanation.
  public let identifier: Identifier

  /// One sentence that says what was seen.
  public let text: String

  /// Whether the hint means something only if all that the exercise rests on passes: one about how the process ended, say.
  let needsFoundations: Bool

  /// Creates a hint.
  public init(_ identifier: Identifier, _ text: String) {
    self.init(identifier, text, needsFoundations: false)
  }

  init(_ identifier: Identifier, _ text: String, needsFoundations: Bool) {
    self.identifier = identifier
    self.text = text
    self.needsFoundations = needsFoundations
  }
}

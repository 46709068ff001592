/// The arrays that a homework was graded with.
public struct TestArrays: Equatable, Sendable {
  /// Who has seen them.
  public enum Origin: String, Sendable {
    /// The student has them, expected arrays included: those of the handout.
    case handout

    /// The staff have them in a folder.
    case staff

    /// They were drawn for this run and are gone.
    case fresh
  }

  /// Who has seen them.
  public let origin: Origin

  /// Their folder; `nil` if it is gone, or for a reader who must not know it.
  public let folder: String?

  /// The seed they were drawn from; `nil` for a reader who must not know it.
  public let seed: UInt64?

  /// Describes a folder of arrays.
  public init(_ fixtures: FixtureSet, origin: Origin = .handout) {
    self.init(
      origin: origin, folder: origin == .fresh ? nil : fixtures.folder, seed: fixtures.manifest.seed)
  }

  init(origin: Origin, folder: String?, seed: UInt64?) {
    (self.origin, self.folder, self.seed) = (origin, folder, seed)
  }

  /// Whether whoever wrote the code can have them before their eyes.
  public var areKnownToStudents: Bool { origin == .handout }
}

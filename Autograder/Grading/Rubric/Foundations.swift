/// What an exercise rests on: the paths of others, the lowest first.
public struct Foundations: Codable, Hashable, Sendable {
  /// The exercises without which it cannot pass.
  public let certain: [String]

  /// The exercises without which it may not pass, if it is written as the course suggests.
  public let possible: [String]

  /// Creates the foundations of an exercise.
  public init(certain: [String] = [], possible: [String] = []) {
    self.certain = certain
    self.possible = possible
  }
}

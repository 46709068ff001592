/// What one returned array is, as far as it can be said without knowing the exercise.
public struct ArrayRole: Codable, Equatable, Sendable {
  /// What kind of array it is.
  public enum Kind: String, Codable, Sendable {
    /// What a forward pass returns or keeps.
    case output

    /// The gradient of an array, collected in the engine's buffer or returned by a backward function.
    case gradient

    /// A gradient that is collected in an array outside the engine, on top of what is there.
    case external

    /// How an array that was only lent was changed: zeros, if nobody wrote to it.
    case change
  }

  /// The array's name.
  public let name: String

  /// What kind of array it is.
  public let kind: Kind

  /// The array whose gradient or whose change this is, as the student knows it; `nil` for an output.
  public let of: String?

  /// For an array of a second pass, the one of the first pass that corresponds to it.
  public let first: String?

  /// The given or returned array that holds what an external gradient held before; `nil` if it was empty.
  public let base: String?

  /// Creates a role.
  public init(_ name: String, _ kind: Kind, of: String? = nil, first: String? = nil, base: String? = nil) {
    self.name = name
    self.kind = kind
    self.of = of
    self.first = first
    self.base = base
  }
}

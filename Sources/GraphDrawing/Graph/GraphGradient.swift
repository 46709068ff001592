/// The gradient of one array in one place.
public struct GraphGradient: Equatable, Sendable {
  /// Where a gradient is collected.
  public enum Place: String, Sendable {
    /// In the engine's buffer.
    case `internal`
    /// In an array outside of the engine, such as a layer's `dW`.
    case external
  }

  /// Where it is collected.
  public let place: Place

  /// The square root of the sum of its squared elements; 0 before `backward`, `nil` if the buffer has no spot.
  public let norm: Double?
}

internal import NDArrays

/// A way to an expected array that does not use the code under test.
enum Proof: Sendable {
  /// A closed formula.
  case formula(@Sendable (Givens) throws -> NDArray)

  /// The gradient of `objective` at `point`, by numerical differentiation, on top of `base` if there is one.
  case gradient(
    at: @Sendable (Givens) throws -> NDArray, of: @Sendable (NDArray, Givens) throws -> Double,
    base: (@Sendable (Givens) throws -> NDArray)? = nil)

  /// The gradient of `objective` with respect to the given array called `name`.
  static func gradient(
    withRespectTo name: String, of objective: @escaping @Sendable (NDArray, Givens) throws -> Double
  ) -> Proof {
    .gradient(at: { try $0[name] }, of: objective)
  }

  /// Zeros in the shape of the given array called `name`.
  static func zeros(like name: String) -> Proof {
    .formula { NDArray.zeros(try $0[name].shape) }
  }
}

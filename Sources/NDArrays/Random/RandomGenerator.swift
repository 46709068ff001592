/// A generator of random numbers that can be repeated: the same seed gives the same numbers, on every
/// platform.
///
/// The bits come from `Xoshiro256PlusPlus`. They are turned into numbers by additions, multiplications,
/// divisions and square roots alone, which every platform rounds in the same way. The numbers are not those
/// that NumPy draws from the same seed.
///
/// A reference, like NumPy's `np.random.default_rng(seed)`: everyone who holds it draws from the same
/// sequence.
public final class RandomGenerator: RandomNumberGenerator {
  /// Where the bits come from.
  var bits: Xoshiro256PlusPlus

  /// Creates a generator that repeats the same numbers for the same seed.
  public init(seed: UInt64) {
    bits = Xoshiro256PlusPlus(seed: seed)
  }

  /// Creates a generator with a seed from the system, different every time.
  public convenience init() {
    var system = SystemRandomNumberGenerator()
    self.init(seed: system.next())
  }

  /// The next 64 random bits.
  public func next() -> UInt64 {
    bits.next()
  }
}

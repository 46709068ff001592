/// A generator of random numbers that can be repeated: the same seed gives the same numbers, on every platform.
///
/// The bits come from xoshiro256++, seeded by SplitMix64, both by Blackman and Vigna (https://prng.di.unimi.it; "Scrambled
/// linear pseudorandom number generators", ACM Trans. Math. Softw. 47, 2021). They are turned into numbers by additions,
/// multiplications, divisions and square roots alone, which every platform rounds in the same way. The numbers are
/// not those that NumPy draws from the same seed.
public final class RandomGenerator: RandomNumberGenerator {
  private var state: SIMD4<UInt64>

  /// Creates a generator that repeats the same numbers for the same seed.
  public init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = SIMD4(mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Creates a generator with a seed from the system, different every time.
  public convenience init() {
    var system = SystemRandomNumberGenerator()
    self.init(seed: system.next())
  }

  /// The next 64 random bits.
  public func next() -> UInt64 {
    let result = rotated(state[0] &+ state[3], by: 23) &+ state[0]
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotated(state[3], by: 45)
    return result
  }

  private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    bits << count | bits >> (64 - count)
  }
}

/// Spreads the bits of a seed over as much state as is needed.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

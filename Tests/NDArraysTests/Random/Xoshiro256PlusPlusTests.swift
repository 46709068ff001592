import Testing

@testable import NDArrays

struct Xoshiro256PlusPlusTests {
  /// Computed with an independent implementation, which gives the published numbers for the state (1, 2, 3,
  /// 4) and, of SplitMix64, for the seed 1234567.
  @Test(
    arguments: [
      (
        0,
        [
          5_987_356_902_031_041_503, 7_051_070_477_665_621_255, 6_633_766_593_972_829_180,
          211_316_841_551_650_330,
        ]
      ),
      (
        42,
        [
          15_021_278_609_987_233_951, 5_881_210_131_331_364_753, 18_149_643_915_985_481_100,
          12_933_668_939_759_105_464,
        ]
      ),
    ] as [(UInt64, [UInt64])])
  func knownBits(seed: UInt64, expected: [UInt64]) {
    var source = Xoshiro256PlusPlus(seed: seed)
    #expect(expected.map { _ in source.next() } == expected)
  }

  @Test func numbersBelowABoundAreEquallyLikely() {
    var source = Xoshiro256PlusPlus(seed: 3)
    var counts = [0, 0, 0, 0, 0, 0]
    for _ in 0..<60_000 { counts[Int(source.next(below: 6))] += 1 }
    // The standard deviation is 91.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
  }
}

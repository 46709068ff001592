import Testing

@testable import NumPyFormat

@Suite("HalfPrecision")
struct HalfPrecisionTests {
  @Test(
    "decodes",
    arguments: [
      (0x0000, 0), (0x3C00, 1), (0xC000, -2), (0x3555, 0.333251953125), (0x7BFF, 65504), (0x0400, 0x1p-14),
      (0x0001, 0x1p-24), (0x83FF, -0x1.FF8p-15), (0x7C00, .infinity), (0xFC00, -.infinity),
    ] as [(UInt16, Double)])
  func decodes(_ bits: UInt16, _ value: Double) {
    #expect(HalfPrecision.decode(bits) == value)
    #expect(HalfPrecision.encode(value) == bits)
  }

  @Test("keeps the sign of zero, and knows NaN")
  func special() {
    #expect(HalfPrecision.decode(0x8000).bitPattern == (-0.0).bitPattern)
    #expect(HalfPrecision.encode(-0.0) == 0x8000)
    for bits in [0x7C01, 0x7E00, 0x7FFF, 0xFC01, 0xFFFF] as [UInt16] {
      #expect(HalfPrecision.decode(bits).isNaN)
    }
    #expect(HalfPrecision.encode(.nan) == 0x7E00)
  }

  @Test("rounds to the nearest, ties to even")
  func rounds() {
    #expect(HalfPrecision.encode(1 + 0x1p-11) == 0x3C00)
    #expect(HalfPrecision.encode((1 + 0x1p-11).nextUp) == 0x3C01)
    #expect(HalfPrecision.encode(1 + 0x3p-11) == 0x3C02)
    #expect(HalfPrecision.encode(0x1p-25) == 0)
    #expect(HalfPrecision.encode((0x1p-25).nextUp) == 1)
    #expect(HalfPrecision.encode((0x1p-14).nextDown) == 0x0400)
    #expect(HalfPrecision.encode((2.0).nextDown) == 0x4000)
    #expect(HalfPrecision.encode((65520.0).nextDown) == 0x7BFF)
    #expect(HalfPrecision.encode(65520) == 0x7C00)
    #expect(HalfPrecision.encode(-1e300) == 0xFC00)
  }

  @Test("gives every number's bits back, in order")
  func allNumbers() {
    var previous = -Double.infinity
    for magnitude in 0...0x7C00 as ClosedRange<UInt16> {
      let value = HalfPrecision.decode(magnitude)
      #expect(value > previous && HalfPrecision.decode(magnitude | 0x8000) == -value)
      #expect(HalfPrecision.encode(value) == magnitude)
      previous = value
    }
  }

  #if !(os(macOS) && arch(x86_64))
    @Test("agrees with the standard library")
    func standardLibrary() {
      for bits in 0...UInt16.max {
        let expected = Double(Float16(bitPattern: bits))
        let value = HalfPrecision.decode(bits)
        #expect(value == expected || value.isNaN && expected.isNaN)
        // Between two numbers, and just beside the middle.
        let middle = (expected + Double(Float16(bitPattern: bits &+ 1))) / 2
        for near in [middle, middle.nextUp, middle.nextDown] where near.isFinite {
          #expect(HalfPrecision.encode(near) == Float16(near).bitPattern)
        }
      }
    }
  #endif
}

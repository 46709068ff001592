import ArrayKernels
import Testing

struct ElementwiseTests {
  private static let specials = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, 5e-324, -0x1p-1030, .greatestFiniteMagnitude, .pi,
  ]

  @Test(arguments: Variant.all) func arithmetic(_ variant: Variant) {
    typealias Kernel =
      @convention(c) (
        UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Int, UnsafePointer<Double>?, Int, Int
      ) -> Void
    let table = variant.table
    let kernels: [(Kernel, (Double, Double) -> Double)] = [
      (table.add, { $0 + $1 }), (table.subtract, { $0 - $1 }), (table.multiply, { $0 * $1 }),
      (table.divide, { $0 / $1 }),
    ]
    var numbers = Numbers(seed: 2)
    for (kernel, operation) in kernels {
      for count in 0...40 {
        let a = Self.specials.shuffledTo(count, &numbers), b = Self.specials.shuffledTo(count, &numbers)
        for (aStep, bStep) in [(1, 1), (1, 0), (0, 1)] where count > 0 {
          let expected = (0..<count).map { operation(a[$0 * aStep], b[$0 * bStep]) }
          var result = [Double](repeating: 7, count: count + 1)
          kernel(&result, a, aStep, b, bStep, count)
          #expect(result.removeLast() == 7)
          #expect(areSame(result, expected), "\(count) elements, steps \(aStep) and \(bStep)")
          if aStep == 1 {
            var inPlace = a
            inPlace.withUnsafeMutableBufferPointer {
              kernel($0.baseAddress, $0.baseAddress, 1, b, bStep, count)
            }
            #expect(areSame(inPlace, expected))
          }
        }
      }
    }
  }

  @Test(arguments: Variant.all) func transposition(_ variant: Variant) {
    var numbers = Numbers(seed: 3)
    for (rows, columns) in [(1, 1), (1, 9), (9, 1), (8, 8), (7, 13), (16, 9), (17, 33)] {
      let source = numbers.next((rows + 2) * columns)
      var result = [Double](repeating: 7, count: rows * (columns + 3))
      variant.table.transpose(&result, columns + 3, source, rows + 2, rows, columns)
      let expected = (0..<rows).flatMap { row in
        (0..<columns).map { source[$0 * (rows + 2) + row] } + [7, 7, 7]
      }
      #expect(result == expected, "\(rows) rows, \(columns) columns")
      variant.table.add_transposed(&result, columns + 3, source, rows + 2, rows, columns)
      #expect(result == expected.map { $0 == 7 ? 7 : 2 * $0 }, "\(rows) rows, \(columns) columns, added")
    }
  }
}

extension Array where Element == Double {
  /// `count` of these numbers and others, in some order.
  fileprivate func shuffledTo(_ count: Int, _ numbers: inout Numbers) -> [Double] {
    (0..<count).map { _ in
      let place = numbers.next() * 2
      return place < 1 ? self[Int(place * Double(self.count))] : numbers.next() * 8 - 4
    }
  }
}

import NDArrays
import NumPyFormat
import Testing

@Suite struct NPYHeaderTests {
  static let accepted: [(String, [Int])] = [
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }", [2, 3]),
    ("{'shape': (3,), 'descr': '<f8', 'fortran_order': True}", [3]),
    ("{\"descr\": u'<f8', \"fortran_order\": False, \"shape\": ()}", []),
    ("{'descr': '<' 'f8', 'fortran_order': False, 'shape': (0x2, 3L)}", [2, 3]),
    ("  {'descr': '\\x3cf8', 'fortran_order': False, 'shape': ((1_0, -0))} # end", [10, 0]),
    ("{'descr': '<i8', 'descr': 'float32', 'fortran_order': False, 'shape': (+2,)}", [2]),
  ]

  @Test(arguments: accepted) func whatNumPyAcceptsIsAccepted(header: String, shape: [Int]) throws {
    #expect(try NPY.decode(Samples.npy(header), source: "test").shape == shape)
  }

  static let plain = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }"

  static let rejected: [(String, String)] = [
    (plain.replacing("(2, 3)", with: "(2)"), "has a header whose 'shape' is 2; expected a tuple of lengths."),
    (
      plain.replacing("(2, 3)", with: "[2, 3]"),
      "has a header whose 'shape' is [2, 3]; expected a tuple of lengths."
    ),
    (
      plain.replacing("(2, 3)", with: "(2.0,)"),
      "has a header whose 'shape' is (2.0,); expected a tuple of lengths."
    ),
    (
      plain.replacing("(2, 3)", with: "(-1,)"),
      "has a header whose 'shape' contains -1; a length is not negative."
    ),
    (
      plain.replacing("(2, 3)", with: "(4294967296, 4294967296)"),
      "has a header whose 'shape' [4294967296, 4294967296] is too large for any file."
    ),
    (plain.replacing("(2, 3)", with: "(9,)"), "ends too early: shape [9] needs 72 bytes of data, found 64."),
    (plain.replacing("False", with: "0"), "has a header whose 'fortran_order' is 0; expected True or False."),
    (
      plain.replacing("'shape'", with: "'Shape'"),
      "has a header with the keys [\"Shape\", \"descr\", \"fortran_order\"]; expected 'descr', 'fortran_order' and 'shape'."
    ),
    (
      plain.replacing("<f8", with: "|O"),
      "holds Python objects (descr '|O'), which are pickled; unpickling could run anything and is never done. Save numbers instead."
    ),
    (
      plain.replacing("<f8", with: "<c16"),
      "has descr '<c16', which this reader does not read; it reads bool, int8…int64, uint8…uint64, float16, float32 and float64. Convert it with astype."
    ),
    (
      plain.replacing("False,", with: "False"),
      "has a header that cannot be parsed: expected ',' or '}' at character 41, found '''."
    ),
    ("{", "has a header that cannot be parsed: expected a value at character 1, found the end."),
  ]

  @Test(arguments: rejected) func whatIsWrongIsNamed(header: String, message: String) {
    #expect {
      try NPY.decode(Samples.npy(header), source: "x.npy")
    } throws: {
      "\($0)" == "x.npy: \(message)"
    }
  }

  @Test func theBeginningIsChecked() {
    let whole = Samples.npy(Self.plain)
    let table: [([UInt8], String)] = [
      ([], "is empty; a .npy file begins with \\x93NUMPY."),
      (
        Array("PK\u{3}\u{4}..".utf8),
        "is not a .npy file: it begins with 50 4b 03 04 2e 2e and not with \\x93NUMPY."
      ),
      (Array(whole[..<7]), "ends inside its header: expected 8 bytes, found 7."),
      (Array(whole[..<20]), "ends inside its header: expected \(10 + Self.plain.count) bytes, found 20."),
      (
        Array(whole[..<6]) + [4, 0] + Array(whole[8...]),
        "has version 4.0 of the .npy format; only 1.0, 2.0 and 3.0 exist."
      ),
    ]
    for (bytes, message) in table {
      #expect { try NPY.decode(bytes, source: "x.npy") } throws: { "\($0)" == "x.npy: \(message)" }
    }
  }

  @Test func aHeaderHasALimit() {
    let long = Self.plain + String(repeating: " ", count: 10_001 - Self.plain.count)
    #expect(throws: NumPyFormatError.self) { try NPY.decode(Samples.npy(long, version: 2), source: "test") }
    let exact = String(long.dropLast())
    #expect(throws: Never.self) { try NPY.decode(Samples.npy(exact, version: 2), source: "test") }
  }

  @Test func deepNestingIsRefused() {
    let nested = Self.plain.replacing("(2, 3)", with: String(repeating: "(", count: 5000))
    #expect(throws: NumPyFormatError.self) { try NPY.decode(Samples.npy(nested), source: "test") }
  }
}

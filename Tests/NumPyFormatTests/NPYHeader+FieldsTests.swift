import NDArrays
import Testing

@testable import NumPyFormat

@Suite("NPYHeader: fields")
struct NPYHeaderFieldsTests {
  /// What stands for a part of the plain header, and what comes of it.
  static let wrong: [(part: String, replacement: String, text: String)] = [
    ("(2,)", "2", "has a header whose 'shape' is 2; expected a tuple of integers, such as (2, 3)."),
    ("(2,)", "(2)", "has a header whose 'shape' is 2; expected a tuple of integers, such as (2, 3)."),
    ("(2,)", "[2]", "has a header whose 'shape' is [2]; expected a tuple of integers, such as (2, 3)."),
    ("(2,)", "(2.0,)", "has a header whose 'shape' is (2.0,); expected a tuple of integers, such as (2, 3)."),
    (
      "(2,)", "(True,)",
      "has a header whose 'shape' is (True,); expected a tuple of integers, such as (2, 3)."
    ),
    (
      "(2,)", "('2', None)",
      "has a header whose 'shape' is ('2', None); expected a tuple of integers, such as (2, 3)."
    ),
    (
      "(2,)", "(18446744073709551616,)",
      "has a header whose 'shape' is (18446744073709551616,); expected a tuple of integers, such as (2, 3)."
    ),
    ("(2,)", "(3, -2)", "has a header whose 'shape' contains -2; expected lengths of 0 or more."),
    (
      "(2,)", "(4294967296, 4294967296)",
      "has a header whose 'shape' (4294967296, 4294967296) is too large for any memory."
    ),
    (
      "(2,)", "(0, 1152921504606846976)",
      "has a header whose 'shape' (0, 1152921504606846976) is too large for any memory."
    ),
    (
      "(2,)", "(" + String(repeating: "1, ", count: 65) + ")",
      "has a header whose 'shape' has 65 axes; expected at most 64."
    ),
    ("(2,)", "(3,)", "ends too early: the 'shape' (3,) needs 24 bytes of data, found 16. Is the file whole?"),
    (
      "(2,)", "(1000000000, 1000)",
      "ends too early: the 'shape' (1000000000, 1000) needs 8000000000000 bytes of data, found 16. Is "
        + "the file whole?"
    ),
    ("False", "0", "has a header whose 'fortran_order' is 0; expected True or False."),
    ("False", "'False'", "has a header whose 'fortran_order' is 'False'; expected True or False."),
    ("False", "None", "has a header whose 'fortran_order' is None; expected True or False."),
    (
      "'shape'", "'Shape'",
      "has a header with the keys 'Shape', 'descr', 'fortran_order'; expected 'descr', 'fortran_order' "
        + "and 'shape'."
    ),
    (
      "}", "'x': 1}",
      "has a header with the keys 'descr', 'fortran_order', 'shape', 'x'; expected 'descr', "
        + "'fortran_order' and 'shape'."
    ),
    (
      "'descr': '<f8', ", "",
      "has a header with the keys 'fortran_order', 'shape'; expected 'descr', 'fortran_order' and 'shape'."
    ),
    (
      "'descr'", "8",
      "has a header with the keys 8, 'fortran_order', 'shape'; expected 'descr', 'fortran_order' and 'shape'."
    ),
    (
      "'<f8'", "'|O'",
      "has 'descr' '|O', Python objects. They are pickled, and reading a pickle can run any program, so "
        + "it is never "
        + "done; save an array of numbers."
    ),
  ]

  @Test("names the field, what was found and what was expected", arguments: wrong)
  func names(_ part: String, _ replacement: String, _ text: String) {
    let bytes = npy(plainHeader.replacing(part, with: replacement))
    #expect(errorText { _ = try NPY.decode(bytes, source: "x.npy") } == "x.npy: \(text)")
  }

  @Test(
    "names a type that it does not read",
    arguments: [
      "'<c16'", "'<f16'", "'S5'", "'<U3'", "'<M8[s]'", "'V8'", "'<f3'", "''", "' <f8'", "'<F8'", "8", "None",
      "[('a', '<f8')]", "('<f8', (2,))", "a bytes literal",
    ])
  func unsupported(_ descr: String) {
    let literal = descr == "a bytes literal" ? "b'<f8'" : descr
    let bytes = npy(plainHeader.replacing("'<f8'", with: literal))
    #expect(
      errorText { _ = try NPY.decode(bytes, source: "x.npy") }
        == "x.npy: has the unsupported dtype \(descr) in 'descr'; expected bool, int8 to int64, uint8 "
        + "to uint64, "
        + "float16, float32 or float64. Convert the array with astype and save it again.")
  }

  @Test("refuses a pickle that NumPy wrote")
  func pickle() {
    let path = Samples.path("objects.npy")
    #expect(
      errorText { _ = try NPY.read(contentsOf: path) }
        == "\(path): has 'descr' '|O', Python objects. They are pickled, and reading a pickle can run "
        + "any program, so "
        + "it is never done; save an array of numbers.")
  }

  @Test("shows long and strange texts short and plain")
  func shortened() {
    let text = "\\n" + String(repeating: "x", count: 500)
    let bytes = npy(plainHeader.replacing("<f8", with: text))
    let problem = errorText { _ = try NPY.decode(bytes, source: "x.npy") } ?? ""
    #expect(problem.hasPrefix("x.npy: has the unsupported dtype '\\nxxx"))
    #expect(problem.count < 250)
    #expect(!problem.contains("\n"))
  }

  static let accepted: [(part: String, replacement: String, shape: [Int])] = [
    ("(2,)", "()", []), ("(2,)", "(2, 1, 1)", [2, 1, 1]),
    ("(2,)", "(0, 1152921504606846975)", [0, 1_152_921_504_606_846_975]),
    ("(2,)", "((2), +1, -0)", [2, 1, 0]), ("(2,)", "(0x1, 0b10)", [1, 2]),
    ("}", "'shape': (1, 2)}", [1, 2]), ("'descr': '<f8'", "'descr': [1], 'descr': '<f8'", [2]),
    ("'<f8'", "('<f8', ())", [2]), ("'<f8'", "(('<f8', 1), (1, 1))", [2]), ("'descr'", "'de' u'scr'", [2]),
  ]

  @Test("takes what NumPy takes", arguments: accepted)
  func accepts(_ part: String, _ replacement: String, _ shape: [Int]) throws {
    let array = try NPY.decode(npy(plainHeader.replacing(part, with: replacement)), source: "x")
    #expect(array.shape == shape)
  }

  @Test("takes the keys in any order")
  func keyOrder() throws {
    let text = "{'shape': (2, 1), 'fortran_order': True, 'descr': '>i8'}"
    let parsed = try header(npy(text))
    #expect(parsed.shape == [2, 1])
    #expect(parsed.isFortranOrder)
    #expect(parsed.elementType == .int64.bigEndian)
  }
}

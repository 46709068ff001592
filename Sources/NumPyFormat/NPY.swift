public import NDArrays

/// NumPy's file format for one array, `.npy`.
///
/// Reads versions 1.0, 2.0 and 3.0, with elements of type bool, int8 to int64, uint8 to uint64, float16,
/// float32 and float64 in either byte order, in C or Fortran order. What `numpy.load` takes of these is
/// taken, with the same values, but for a few spellings of `descr` that no program writes: a second type
/// beside the first, and counts of elements other than `()`, `1` and `(1,)`. Anything else is a
/// ``NumPyFormatError``. A pickle is never read.
///
/// A 64-bit integer becomes the nearest `Double`, ties to even, as `astype(float64)` makes it;
/// ``readIntegers(contentsOf:)`` gives it as it is. A bool becomes 0 or 1.
///
/// Memory is asked for only after the shape was compared with the size of the file; an element takes eight
/// bytes, whatever its width in the file.
///
/// Source: NumPy's documentation of `numpy.lib.format`.
public enum NPY {
  /// Reads the array in the file at `path`, as `numpy.load` does.
  ///
  /// - Returns: An array in C order, whatever the order in the file.
  /// - Throws: An error that names the file, what was found in it and what was expected.
  public static func read(contentsOf path: String) throws(NumPyFormatError) -> NDArray {
    try NPYData.withContents(of: path) { (data) throws(NumPyFormatError) in try data.array() }
  }

  /// Reads the integers or bools in the file at `path` as they are, such as labels; `numpy.load`, too.
  ///
  /// - Returns: The elements in C order, and the length of each axis.
  /// - Throws: An error as from `read(contentsOf:)`; also if the elements are floats, or do not fit into
  ///   `Int`.
  public static func readIntegers(
    contentsOf path: String
  ) throws(NumPyFormatError) -> (elements: [Int], shape: [Int]) {
    try NPYData.withContents(of: path) { (data) throws(NumPyFormatError) in
      (try data.integers(), data.header.shape)
    }
  }

  /// What the header of the file at `path` says about its array.
  ///
  /// - Throws: An error as from `read(contentsOf:)`, but does not look at the data.
  public static func header(of path: String) throws(NumPyFormatError) -> NPYHeader {
    try NPYData.withContents(of: path) { (data) throws(NumPyFormatError) in data.header }
  }

  /// Reads an array from the bytes of a .npy.
  ///
  /// - Parameters:
  ///   - bytes: The file; what comes after the array is ignored, as NumPy ignores it.
  ///   - source: What errors call the file.
  /// - Throws: An error that names the source, what was found in it and what was expected.
  public static func decode(_ bytes: [UInt8], source: String) throws(NumPyFormatError) -> NDArray {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(NumPyFormatError) in try decode(bytes, source: source) }
    }
    return try result.get()
  }

  /// Reads an array from the bytes of a .npy in memory.
  ///
  /// - Parameters:
  ///   - bytes: The file, at any address; what comes after the array is ignored, as NumPy ignores it.
  ///   - source: What errors call the file.
  /// - Throws: An error that names the source, what was found in it and what was expected.
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, source: String
  ) throws(NumPyFormatError) -> NDArray {
    try NPYData(bytes, source: source).array()
  }
}

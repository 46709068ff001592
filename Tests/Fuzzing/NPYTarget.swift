import NDArrays

@testable import NumPyFormat

/// Reads a .npy from memory as numbers and as integers, and what was read once more from what is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNPY(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  do throws(NumPyFormatError) {
    let file = try NPYData(bytes, source: "x.npy")
    let array = try file.array()
    let type = file.header.elementType
    require(array.shape == file.header.shape, "the array has the header's shape")
    require(array.size <= bytes.count / type.width, "every element has its own bytes in the file")
    try checkCopy(of: array)
    if type.kind != .floatingPoint { try checkIntegers(of: file, against: array) }
  } catch {
    error.checkText(source: "x.npy")
  }
  return 0
}

/// What is written is read again with the same bits, whatever they are.
private func checkCopy(of array: NDArray) throws(NumPyFormatError) {
  let copy = try NPY.decode(NPY.encode(array), source: "x.npy")
  require(copy.shape == array.shape, "a copy has the same shape")
  require(copy.elements.map(\.bitPattern) == array.elements.map(\.bitPattern), "a copy has the same bits")
}

/// Integers are the array's elements, before they were rounded.
private func checkIntegers(of file: NPYData, against array: NDArray) throws(NumPyFormatError) {
  require(try file.integers().map { Double($0) } == array.elements, "integers are the elements")
}

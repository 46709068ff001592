import NDArrays

@testable import NumPyFormat

/// Reads an .npz from memory, and what was read once more from what is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNPZ(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  do throws(NumPyFormatError) {
    let members = try NPZ.decode(bytes, source: "x.npz")
    let elements = members.reduce(0) { $0 + $1.array.size }
    require(elements <= bytes.count, "every element has its own bytes in the archive")
    let copy = try NPZ.decode(NPZ.encode(members), source: "x.npz")
    require(copy.map(\.name) == members.map(\.name), "a copy has the same names")
    for (new, old) in zip(copy, members) {
      require(new.array.shape == old.array.shape, "a copy has the same shapes")
      require(
        new.array.elements.map(\.bitPattern) == old.array.elements.map(\.bitPattern),
        "a copy has the same bits")
    }
  } catch {
    error.checkText(source: "x.npz")
  }
  readUnchecked(bytes)
  return 0
}

/// Reads the members without their checksums, which hardly a change of a fuzzer's gets past.
private func readUnchecked(_ bytes: UnsafeRawBufferPointer) {
  let reader = ZipReader(bytes: bytes, source: "x.npz")
  guard let directory = try? ZipDirectory(reader) else { return }
  var elements = 0
  for member in directory.members {
    let contents = UnsafeRawBufferPointer(rebasing: bytes[member.data])
    if let array = try? NPY.decode(contents, source: "x.npz: \(member.name)") { elements += array.size }
  }
  require(elements <= bytes.count, "every element has its own bytes in the archive")
}

@testable import NumPyFormat

/// A header as NumPy writes it, but for its padding.
let plainHeader = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"

/// A .npy with `header` as its text, Latin-1 before version 3, and with `data` behind it.
func npy(_ header: String, version: UInt8 = 1, data: [UInt8] = [UInt8](repeating: 0, count: 16)) -> [UInt8] {
  let text = version == 3 ? Array(header.utf8) : header.unicodeScalars.map { UInt8($0.value) }
  var bytes = NPYHeader.magic + [version, 0]
  if version == 1 {
    bytes.append(littleEndian: UInt16(text.count))
  } else {
    bytes.append(littleEndian: UInt32(text.count))
  }
  return bytes + text + data
}

/// What the header of these bytes says, or the error.
func header(_ bytes: [UInt8]) throws -> NPYHeader {
  try bytes.withUnsafeBytes { try NPYHeader($0, fileSize: $0.count, source: "x.npy") }
}

/// The text of the error that `body` throws; `nil` if it throws none.
func errorText(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return "\(error)"
  }
}

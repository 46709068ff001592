// Reads and writes the files that standard input names, and says what came of it, so that another program can
// compare it with what NumPy does. One request a line, one answer a line; fields are separated by tabs:
//
//   npy PATH             → ok  SHAPE  BITS…                  or  error  TEXT
//   integers PATH        → ok  SHAPE  INTEGERS…              or  error  TEXT
//   npz PATH             → ok  (NAME  SHAPE  BITS…)…         or  error  TEXT
//   save PATH TYPE OUT   → ok, after the array in PATH was written to OUT with elements of TYPE
//   savez PATH OUT       → ok, after the arrays of the .npz in PATH were written to OUT
//
// SHAPE is `2,3`; BITS are the elements' bit patterns in base 16, with spaces between them, the same for
// every NaN.

import NDArrays
import NumPyFormat

func fields(_ array: NDArray) -> String {
  let shape = array.shape.map(String.init).joined(separator: ",")
  let bits = array.elements.map { String(($0.isNaN ? .nan : $0).bitPattern, radix: 16) }
  return shape + "\t" + bits.joined(separator: " ")
}

let types: [ElementType] = [
  .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float16, .float32, .float64,
]
let typesByName = Dictionary(
  (types + types.map(\.bigEndian)).map { ($0.descriptor, $0) }, uniquingKeysWith: { first, _ in first })

func answer(_ request: [String]) throws(NumPyFormatError) -> String {
  switch (request.first, request.count) {
  case ("npy", 2):
    return "ok\t" + fields(try NPY.read(contentsOf: request[1]))
  case ("integers", 2):
    let (elements, shape) = try NPY.readIntegers(contentsOf: request[1])
    return "ok\t\(shape.map(String.init).joined(separator: ","))\t"
      + elements.map(String.init).joined(separator: " ")
  case ("npz", 2):
    let members = try NPZ.read(contentsOf: request[1])
    return (["ok"] + members.map { "\($0.name)\t\(fields($0.array))" }).joined(separator: "\t")
  case ("save", 4):
    guard let type = typesByName[request[2]] else { return "error\tno such type" }
    try NPY.write(NPY.read(contentsOf: request[1]), to: request[3], as: type)
    return "ok"
  case ("savez", 3):
    try NPZ.write(NPZ.read(contentsOf: request[1]), to: request[2])
    return "ok"
  default:
    return "error\tno such request"
  }
}

while let line = readLine() {
  do throws(NumPyFormatError) {
    print(try answer(line.split(separator: "\t").map(String.init)))
  } catch {
    print("error\t\(error)")
  }
}

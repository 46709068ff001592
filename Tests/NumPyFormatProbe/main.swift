// Says what NumPyFormat makes of files, for comparison with NumPy: for each path on standard input one line, `ok`, the
// shape and the bits of the elements, or `error` and the message. What can be read is written again beside it.

import NDArrays
import NumPyFormat

func describe(_ array: NDArray) -> String {
  let bits = array.elements.map { String($0.isNaN ? Double.nan.bitPattern : $0.bitPattern, radix: 16) }
  return "\(array.shape.map(String.init).joined(separator: ","));" + bits.joined(separator: ",")
}

while let path = readLine() {
  do {
    if path.hasSuffix(".npz") {
      let members = try NPZ.read(contentsOf: path)
      try NPZ.write(members, to: path + ".again.npz")
      print("ok", members.map { "\($0.name)=\(describe($0.array))" }.joined(separator: "|"))
    } else {
      let array = try NPY.read(contentsOf: path)
      try NPY.write(array, to: path + ".again.npy")
      print("ok", describe(array))
    }
  } catch {
    print("error", "\(error)".split(separator: "\n").joined(separator: " "))
  }
}

// interim
public import NDArrays
import Glibc
public struct InterimError: Error, CustomStringConvertible { public let description: String }
public enum NPY {
  public static func encode(_ array: NDArray) -> [UInt8] {
    let shape = array.shape.count == 1 ? "(\(array.shape[0]),)" : "(" + array.shape.map(String.init).joined(separator: ", ") + ")"
    var h = "{'descr': '<f8', 'fortran_order': False, 'shape': \(shape), }"
    if let first = array.shape.first { h += String(repeating: " ", count: max(0, 21 - String(first).count)) }
    let hlen = h.utf8.count + 1
    let pad = 64 - ((10 + hlen) % 64)
    let total = hlen + pad
    var out: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, UInt8(total & 255), UInt8(total >> 8)]
    out += Array(h.utf8) + [UInt8](repeating: 32, count: pad) + [10]
    for e in array.elements { var b = e.bitPattern; for _ in 0..<8 { out.append(UInt8(b & 255)); b >>= 8 } }
    return out
  }
  public static func decode(_ bytes: [UInt8], source: String) throws -> NDArray {
    let n = Int(bytes[8]) | Int(bytes[9]) << 8
    let h = String(decoding: bytes[10..<10+n], as: UTF8.self)
    let inner = h.split(separator: "(")[1].split(separator: ")", omittingEmptySubsequences: false)[0]
    let shape = inner.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
    let count = shape.reduce(1, *)
    var e: [Double] = []
    for i in 0..<count { var b: UInt64 = 0; for k in 0..<8 { b |= UInt64(bytes[10 + n + i*8 + k]) << (k*8) }; e.append(Double(bitPattern: b)) }
    return NDArray(e, shape: shape)
  }
  public static func read(contentsOf path: String) throws -> NDArray {
    let fd = open(path, O_RDONLY); if fd < 0 { throw InterimError(description: "cannot read \(path)") }
    defer { close(fd) }
    var buf = [UInt8](repeating: 0, count: 1 << 20)
    let c = Glibc.read(fd, &buf, buf.count)
    return try decode(Array(buf[..<c]), source: path)
  }
}
public enum NPZ {
  public static func encode(_ arrays: [(name: String, array: NDArray)]) -> [UInt8] {
    var out: [UInt8] = []
    func put(_ v: Int) { for k in 0..<8 { out.append(UInt8((v >> (k*8)) & 255)) } }
    for (n, a) in arrays { put(n.utf8.count); out += Array(n.utf8); let e = NPY.encode(a); put(e.count); out += e }
    return out
  }
  public static func decode(_ b: [UInt8], source: String) throws -> [(name: String, array: NDArray)] {
    var p = 0; var r: [(name: String, array: NDArray)] = []
    func get() -> Int { var v = 0; for k in 0..<8 { v |= Int(b[p+k]) << (k*8) }; p += 8; return v }
    while p < b.count { let n = get(); let name = String(decoding: b[p..<p+n], as: UTF8.self); p += n; let m = get(); r.append((name, try NPY.decode(Array(b[p..<p+m]), source: source))); p += m }
    return r
  }
}

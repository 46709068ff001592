#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A number for a report: with eight digits, or with two if it is very small or very large; `5.5`, `1.2e-09`.
func readable(_ number: Double) -> String {
  let isExtreme = number != 0 && !(1e-4..<1e7).contains(number.magnitude)
  var text = [CChar](repeating: 0, count: 32)
  _ = withVaList([number]) { vsnprintf(&text, text.count, isExtreme ? "%.2g" : "%.8g", $0) }
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

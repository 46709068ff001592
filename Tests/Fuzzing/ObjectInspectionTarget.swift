@testable import Objects

/// Inspects an object file, and takes it apart once more from memory of exactly its size.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzObjectInspection(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let refusals = ObjectInspection(bytes).refusals
  do throws(ELFObject.Malformed) {
    let object = try ELFObject(bytes)
    require(object.sections.count <= count / 64, "every section has a header in the file")
    require(object.symbols.count <= count / 24, "every symbol has its own bytes in the file")
    for section in object.sections.dropFirst() where section.name.hasPrefix(".init") {
      let refusal = ObjectInspection.Refusal.section(String(section.name.prefix(200)))
      require(refusals.count >= 20 || refusals.contains(refusal), "it is refused")
    }
  } catch {
    require(refusals == [.file(reason: error.reason)], "what cannot be read is refused")
  }
  return 0
}

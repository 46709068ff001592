internal import Foundation

/// The modules that a compiled file imports, as the compiler itself has written them down.
///
/// An import under a condition, or of a single function, is one like any other here.
struct ImportedModules {
  /// What a homework can import: what it is about, and where honest students find `exp` and `sqrt`.
  static let allowed: Set<String> = [
    "NDArrays", "Stubs", "Swift", "Foundation", "Glibc", "Musl", "Dispatch",
    "Synchronization",
    // Of these two Foundation consists, so whoever imports it imports them.
    "FoundationEssentials", "FoundationInternationalization",
    // These the compiler imports by itself.
    "SwiftOnoneSupport", "_Concurrency", "_StringProcessing", "_SwiftConcurrencyShims", "_Builtin_float",
  ]

  /// What the compiler was asked to write is not there, or not as expected.
  struct Unreadable: Error {}

  /// The modules that are imported and may not be, in order.
  let refused: [String]

  /// Reads what `-emit-loaded-module-trace` writes.
  init(trace: Data) throws {
    struct Trace: Decodable {
      struct Module: Decodable {
        let name: String
        let isImportedDirectly: Bool
      }
      let swiftmodulesDetailedInfo: [Module]
    }
    guard let trace = try? JSONDecoder().decode(Trace.self, from: trace) else { throw Unreadable() }
    let imported = trace.swiftmodulesDetailedInfo.filter(\.isImportedDirectly).map(\.name)
    refused = Set(imported).subtracting(Self.allowed).sorted()
  }
}

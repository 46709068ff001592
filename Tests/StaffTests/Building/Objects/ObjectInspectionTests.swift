import Foundation
import Grading
import Testing

@testable import Staff

/// Object files that the compiler has made, and such files damaged.
@Suite(.enabled(if: Kit.isLinux, "objects of another system are not read")) struct ObjectInspectionTests {
  /// What the compiler makes of some code in a module called MyTorch.
  private static func object(of source: String) throws -> Data {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(source.utf8).write(to: folder.appendingPathComponent("File.swift"))
    let toolchain = try Toolchain()
    let compiler = Compiler(
      toolchain: toolchain, timeout: 300, moduleCache: folder.appendingPathComponent("cache"))
    let result = try compiler.compile(
      WorkerSupport.lenient + WorkerSupport.arguments("MyTorch", output: folder.path) + ["File.swift"],
      in: folder.path, scratch: folder.path)
    #expect(result.succeeded, "\(result.output)")
    return try Data(contentsOf: folder.appendingPathComponent("MyTorch.o"))
  }

  private static func refusals(of data: Data) -> [ObjectInspection.Refusal] {
    data.withUnsafeBytes { ObjectInspection($0).refusals }
  }

  private static let ordinary = """
    public protocol Layer { func forward(_ x: [Double]) -> [Double] }
    public final class Scale: Layer, CustomStringConvertible {
      public var factors: [String: Double] = [:]
      lazy var total = factors.values.reduce(0, +)
      public init() {}
      public func forward(_ x: [Double]) -> [Double] { x.map { $0 * (factors["a"] ?? total) } }
      public var description: String { "scale \\(factors)" }
    }
    public enum Kind: String, CaseIterable { case one, two }
    struct Pair<T: Hashable>: Hashable { var a, b: T }
    extension Array where Element == Double { func half() -> [Double] { map { $0 / 2 } } }
    let table = Set([Pair(a: 1, b: 2)])
    """

  @Test func ordinaryCodeIsTaken() throws {
    #expect(Self.refusals(of: try Self.object(of: Self.ordinary)) == [])
  }

  @Test(
    "What gives orders or is run before main is refused",
    arguments: [
      ".swift1_autolink_entries", ".init_array", ".init_array.5", ".preinit_array", ".fini_array", ".ctors",
      ".init", ".fini", ".deplibs", ".linker-options", ".note.gnu.property", ".gnu.warning.exit", ".interp",
      "swift5_replace", "swift5_tests", "surprise",
    ])
  func sections(name: String) throws {
    let refusals = Self.refusals(
      of: try Self.object(of: "@section(\"\(name)\") @used\nlet bytes: (UInt8, UInt8) = (1, 2)"))
    #expect(refusals.contains(.section(name)))
  }

  @Test(
    "What could stand in for others' functions is refused",
    arguments: ["exit", "main", "_init", "__gmon_start__", "$ss3neoiySbyXlSg_ABtF", "write@@GLIBC_2.2.5"])
  func symbols(name: String) throws {
    let refusals = Self.refusals(
      of: try Self.object(of: "@_silgen_name(\"\(name)\") public func own() -> Int { 1 }"))
    #expect(refusals.contains { if case .symbol = $0 { true } else { false } })
  }

  @Test(
    "What is no object file of this computer is refused",
    arguments: ["", "BC\u{C0}\u{DE}", "!<arch>\n", "INPUT(/lib/libc.so)", "\u{7F}ELF"])
  func otherFiles(text: String) {
    #expect(!Self.refusals(of: Data(text.utf8)).isEmpty)
  }

  @Test func cutOffAnywhereItIsRefused() throws {
    let data = try Self.object(of: Self.ordinary)
    for count in stride(from: 0, to: data.count, by: 97) {
      #expect(!Self.refusals(of: Data(data.prefix(count))).isEmpty)
    }
  }

  @Test func damagedInItsTablesItNeitherTrapsNorHangs() throws {
    let data = try Self.object(of: Self.ordinary)
    var generator = SystemRandomNumberGenerator()
    let tables = Array(0..<64) + Array(data.count - min(data.count, 1 << 15)..<data.count)
    for _ in 0..<300 {
      var damaged = data
      for _ in 0..<4 { damaged[tables.randomElement(using: &generator)!] = .random(in: 0...255) }
      _ = Self.refusals(of: damaged)
    }
  }
}

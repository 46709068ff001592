internal import Foundation

/// What the compiler made of a hand-in's MyTorch, read where it was written: bytes, which nothing has been done with.
struct CompiledMyTorch {
  /// How the compiler's files are named.
  static let objectName = "MyTorch.o"
  static let interfaceName = "MyTorch.swiftinterface"
  static let traceName = "imports.json"

  /// The longest of the other files that is read, in bytes.
  private static let maximumSize = 16 << 20

  /// The object file.
  let object: Data

  /// The interface: what is public, as text.
  let interface: Data

  /// What keeps it from being linked; empty for an ordinary hand-in.
  let refusals: [Refusal]

  /// Reads and inspects the files in the folder that the compiler has written to.
  init(in folder: WorkFolder) throws {
    object = try folder.read(Self.objectName, maximum: ELFObject.maximumSize)
    interface = try folder.read(Self.interfaceName, maximum: Self.maximumSize)
    let imports = try ImportedModules(trace: try folder.read(Self.traceName, maximum: Self.maximumSize))
    refusals =
      imports.refused.map(Refusal.module) + InterfaceInspection(interface).refusals
      + object.withUnsafeBytes { ObjectInspection($0).refusals.map(Refusal.object) }
  }
}

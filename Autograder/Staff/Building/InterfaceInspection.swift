internal import Foundation

/// Looks at an interface before the compiler reads it again.
///
/// The compiler writes orders to itself into its first lines, as comments: `// swift-module-flags: …`. What follows is the hand-in's: a text of
/// several lines that stands for a parameter's value, or in a function to be inlined, is copied as it is, and could look like one. Some
/// compilers take the orders from wherever such a line is.
struct InterfaceInspection {
  /// How an order begins.
  static let order = "// swift-"

  /// What keeps it from being read; empty for that of an ordinary hand-in.
  let refusals: [Refusal]

  init(_ interface: Data) {
    let lines = String(decoding: interface, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let body = lines.drop { $0.hasPrefix("//") }
    refusals = body.contains { $0.contains(Self.order) } ? [.interface] : []
  }
}

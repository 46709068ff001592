typealias Elements = UnsafePointer<Double>
typealias MutableElements = UnsafeMutablePointer<Double>

/// Computes one node, from memory to memory, without allocating anything.
protocol Kernel: AnyObject {
  /// Into how many parts the work can be divided; they do not depend on each other.
  var units: Int { get }

  /// How many elements it needs for itself while it runs.
  var workspaceSize: Int { get }

  /// Computes some of the parts; two threads may do so at the same time, with a workspace each.
  func run(_ units: Range<Int>, _ workspace: MutableElements)
}

/// An array in memory, in C order.
struct Operand {
  let pointer: MutableElements
  let shape: [Int]
}

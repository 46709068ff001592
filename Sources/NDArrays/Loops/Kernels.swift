/// The innermost loops, from the target ArrayKernels, which has them in C for several kinds of processor.
///
/// The module ArrayKernels is not imported: whoever imports NDArrays would need it, too, and homework would have it to
/// import. One function is declared by its symbol instead, and it returns functions that are called as C has it.
struct Kernels {
  typealias Unary = @convention(c) (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Void

  typealias Binary =
    @convention(c) (
      UnsafeMutablePointer<Double>, _ a: UnsafePointer<Double>, _ aStep: Int, _ b: UnsafePointer<Double>,
      _ bStep: Int, _ count: Int
    ) -> Void

  typealias Product =
    @convention(c) (
      UnsafeMutablePointer<Double>, _ a: UnsafePointer<Double>, _ aRow: Int, _ aColumn: Int,
      _ b: UnsafePointer<Double>, _ bRow: Int, _ bColumn: Int, _ rows: Int, _ columns: Int, _ depth: Int
    ) -> Void

  typealias Transposition =
    @convention(c) (
      UnsafeMutablePointer<Double>, _ yRow: Int, _ x: UnsafePointer<Double>, _ xColumn: Int, _ rows: Int,
      _ columns: Int
    ) -> Void

  let exponential: Unary
  let logarithm: Unary
  let hyperbolicTangent: Unary
  let add: Binary
  let subtract: Binary
  let multiply: Binary
  let divide: Binary
  let product: Product
  let transpose: Transposition
  let addTransposed: Transposition

  /// Reads a `struct array_kernels` of ArrayKernels.h; its first entry is a name.
  fileprivate init(_ table: UnsafeRawPointer) {
    func entry<Function>(_ index: Int) -> Function {
      table.load(fromByteOffset: index * MemoryLayout<UnsafeRawPointer>.stride, as: Function.self)
    }
    exponential = entry(1)
    logarithm = entry(2)
    hyperbolicTangent = entry(3)
    add = entry(4)
    subtract = entry(5)
    multiply = entry(6)
    divide = entry(7)
    product = entry(8)
    transpose = entry(9)
    addTransposed = entry(10)
  }
}

/// The kernels for the processor that this runs on.
let kernels = Kernels(arrayKernels())

/// `array_kernels` of ArrayKernels.h.
@_silgen_name("array_kernels")
private func arrayKernels() -> UnsafeRawPointer

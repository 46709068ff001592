/// An n-dimensional array of `Double`, with NumPy's semantics.
///
/// Like `numpy.ndarray`, and unlike Swift's `Array`, an `NDArray` is a reference: `let b = a` is the same
/// array under a second name, `a += 1` changes it in place for everyone who holds it, and a view (`a.T`, a
/// slice, a reshape of a contiguous array) shares its memory with the array it was taken from.
///
/// A gradient buffer can tell arrays apart by ``memoryLocation``, the address of the first element.
@dynamicMemberLookup
public final class NDArray {
  /// The length of each axis; `[]` for a number (a 0-dimensional array).
  public let shape: [Int]

  /// How many elements to step over in memory to move by one along each axis; 0 or negative is possible in
  /// views.
  ///
  /// Counted in elements, where NumPy's `strides` count bytes.
  public let strides: [Int]

  /// The number of elements, the product of `shape`.
  public let size: Int

  /// The address of the first element, the one at index (0, …, 0).
  let pointer: UnsafeMutablePointer<Double>

  /// Whether the elements lie one after the other in memory, last axis fastest (C order).
  let isContiguous: Bool

  /// Whether the elements may be changed; `false` for a broadcast view, whose elements share memory with each
  /// other.
  let isWritable: Bool

  /// The array that owns the memory, for a view; `nil` if this array owns it; `ndarray.base` in NumPy.
  let base: NDArray?

  /// Creates an array that owns memory which holds nothing of meaning yet.
  init(uninitialized shape: [Int]) {
    self.shape = shape
    strides = contiguousStrides(of: shape)
    size = elementCount(of: shape)
    pointer = allocateElements(size)
    isContiguous = true
    isWritable = true
    base = nil
  }

  /// Creates an array with the shape of `other`, in C order, that owns memory which holds nothing of meaning
  /// yet.
  init(uninitializedLike other: NDArray) {
    shape = other.shape
    strides = other.isContiguous ? other.strides : contiguousStrides(of: other.shape)
    size = other.size
    pointer = allocateElements(size)
    isContiguous = true
    isWritable = true
    base = nil
  }

  /// Creates a view of `other`'s memory; it can be written to if `other` can, unless `isWritable` is `false`.
  init(
    viewOf other: NDArray, pointer: UnsafeMutablePointer<Double>, shape: [Int], strides: [Int],
    isWritable: Bool = true
  ) {
    self.shape = shape
    self.strides = strides
    self.pointer = pointer
    size = elementCount(of: shape)
    isContiguous = hasContiguousLayout(shape: shape, strides: strides)
    self.isWritable = isWritable && other.isWritable
    base = other.base ?? other
  }

  deinit {
    if base == nil { pointer.deallocate() }
  }

  /// The number of axes.
  public var ndim: Int { shape.count }

  /// The address of the first element; two arrays that start at the same place share it.
  public var memoryLocation: Int { Int(bitPattern: pointer) }
}

/// An array can be changed by everyone who holds it, so it must not be shared between threads.
@available(*, unavailable, message: "an NDArray is a reference to memory that can change")
extension NDArray: Sendable {}

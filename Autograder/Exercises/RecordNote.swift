import MyTorch
import NDArrays

/// What a forward pass has recorded, with arrays known by their place in memory only; see `OperationRecord`.
public struct RecordNote: Sendable {
  public typealias Operation = (inputs: [Int], output: Int, gradientsToUpdate: [Int?])

  /// The places of the arrays that have a name.
  public private(set) var known: [String: Int] = [:]

  /// The places of arrays with the elements of an earlier one elsewhere, and its place.
  public private(set) var copies: [Int: Int] = [:]

  public private(set) var operations: [Operation] = []

  /// The shape of the array that was first seen at each place.
  public private(set) var shapes: [Int: [Int]] = [:]

  private var seen: [(location: Int, elements: [Double])] = []

  /// Of more operations there is no note.
  private static let most = 64

  /// `nil` if too much was recorded: a part of it would look as if the rest were missing.
  ///
  /// - Parameters:
  ///   - arrays: The arrays that have a name.
  ///   - operations: What was recorded.
  init?(_ arrays: KeyValuePairs<String, NDArray>, _ operations: some Collection<MyTorch.Operation>) {
    guard operations.count <= Self.most else { return nil }
    for (name, array) in arrays { known[name] = place(of: array) }
    for operation in operations {
      self.operations.append(
        (
          operation.inputs.map { place(of: $0) }, place(of: operation.output),
          operation.gradientsToUpdate.map { $0.map { place(of: $0) } }
        ))
    }
  }

  private mutating func place(of array: NDArray) -> Int {
    if let place = seen.firstIndex(where: { $0.location == array.memoryLocation }) { return place }
    let elements = array.elements
    // Arrays full of one number, such as gradients that are zero, are no copies of one another.
    if Set(elements).count > 1, let original = seen.firstIndex(where: { $0.elements == elements }) {
      copies[seen.count] = original
    }
    shapes[seen.count] = array.shape
    seen.append((array.memoryLocation, elements))
    return seen.count - 1
  }
}

extension Given {
  /// Tells the grader what `engine` holds beyond its first `count` operations, right after a forward pass.
  ///
  /// Of an engine that does not even hold what was recorded before, in its place, nothing is told: its record says nothing about
  /// who uses it.
  ///
  /// - Parameters:
  ///   - count: How many operations were recorded before.
  ///   - first: The output of the first of them.
  ///   - arrays: `input`, `output`, parameters by name, and the collectors of their gradients, `d` and the name.
  func tell(
    _ engine: Autograd, after count: Int, first: NDArray? = nil, _ arrays: KeyValuePairs<String, NDArray>
  ) {
    let operations = engine.operationList
    guard operations.count >= count,
      first.map({ $0.memoryLocation == operations.first?.output.memoryLocation }) ?? true
    else { return }
    if let note = RecordNote(arrays, operations.dropFirst(count)) { listener(note) }
  }
}

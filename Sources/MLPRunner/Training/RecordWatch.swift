/// Notices that the engine is not emptied between batches: then every sweep goes through all batches before it, too.
struct RecordWatch {
  /// The number of operations in the engine after the first batch.
  private var first: Int?

  /// Takes note of the number of operations in the engine after a batch.
  ///
  /// A batch may record more operations than another, but not twice as many, unless those of another are still there.
  ///
  /// - Throws: ``RunError``.
  mutating func check(_ count: Int, keptEpochs: Int) throws {
    guard let first else {
      first = count
      return
    }
    guard first == 0 || count < 2 * first else {
      throw RunError.recordGrows(first: first, now: count, keptEpochs: keptEpochs)
    }
  }
}

internal import Foundation

/// Applies `transform` to each item on up to `jobs` threads at once; the results are in the order of the items.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) -> [Result] {
  parallelMap(items, jobs: jobs, with: {}, { _, item in transform(item) })
}

/// Applies `transform` to each item on up to `jobs` threads at once; the results are in the order of the items.
///
/// Plain threads and not tasks: the work waits for processes, which would block the few threads that tasks share.
///
/// - Parameter means: Makes what a thread keeps from one item to the next; it is gone before the results are returned.
package func parallelMap<Item: Sendable, Means, Result: Sendable>(
  _ items: [Item], jobs: Int, with means: @escaping @Sendable () -> Means,
  _ transform: @escaping @Sendable (Means, Item) -> Result
) -> [Result] {
  let work = SharedWork<Result>(count: items.count)
  let threads = DispatchGroup()
  for _ in 0..<max(1, min(jobs, items.count)) {
    threads.enter()
    Thread.detachNewThread {
      do {
        let means = means()
        while let index = work.next() {
          work.finish(index, transform(means, items[index]))
        }
      }
      threads.leave()
    }
  }
  threads.wait()
  return work.results
}

/// What several threads share: which item is next, and the results so far.
private final class SharedWork<Result: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let count: Int
  private var begun = 0
  private var finished: [Int: Result] = [:]

  init(count: Int) {
    self.count = count
  }

  /// The index of an item nobody has begun, or `nil` if there is none left.
  func next() -> Int? {
    lock.withLock {
      guard begun < count else { return nil }
      begun += 1
      return begun - 1
    }
  }

  func finish(_ index: Int, _ result: Result) {
    lock.withLock { finished[index] = result }
  }

  var results: [Result] {
    lock.withLock { (0..<count).compactMap { finished[$0] } }
  }
}

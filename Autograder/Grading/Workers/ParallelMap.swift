internal import Foundation

/// Applies `transform` to each item on up to `jobs` threads at once; the results are in the order of the items.
///
/// Threads and not tasks: the work waits for processes, which would block the few threads that tasks share.
func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) -> [Result] {
  let queue = OperationQueue()
  queue.maxConcurrentOperationCount = jobs
  let results = Collected<Result>(count: items.count)
  for (index, item) in items.enumerated() {
    queue.addOperation { results.set(transform(item), at: index) }
  }
  queue.waitUntilAllOperationsAreFinished()
  return results.all
}

/// Results that arrive from several threads.
private final class Collected<Element: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var elements: [Element?]

  init(count: Int) {
    elements = Array(repeating: nil, count: count)
  }

  func set(_ element: Element, at index: Int) {
    lock.withLock { elements[index] = element }
  }

  var all: [Element] {
    lock.withLock { elements.compactMap { $0 } }
  }
}

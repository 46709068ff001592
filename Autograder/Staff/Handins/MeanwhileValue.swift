internal import Foundation

/// A value that is worked out by a thread of its own while something else is done.
public final class MeanwhileValue<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var result: Result<Value, any Error>?

  /// Starts to work it out.
  public init(_ work: @escaping @Sendable () throws -> Value) {
    let thread = Thread { [self] in
      let result = Result(catching: work)
      condition.withLock {
        self.result = result
        condition.broadcast()
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The value, once it is there.
  ///
  /// - Throws: What the work has thrown.
  public func value() throws -> Value {
    try condition.withLock {
      while true {
        if let result { return try result.get() }
        condition.wait()
      }
    }
  }
}

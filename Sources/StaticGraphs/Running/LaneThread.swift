#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A second thread that does one thing whenever it is told to.
final class LaneThread: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let done = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  // All of these are only touched with the mutex held.
  private var task: Int?
  private var isEnding = false

  /// What it does with the number it is given; set once, before the first number.
  private let work: (Int) -> Void

  /// Ends with the thread; its deinit cannot hold it, as the thread does.
  init(_ work: @escaping (Int) -> Void) {
    self.work = work
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(wake, nil)
    pthread_cond_init(done, nil)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(
      &thread, nil,
      { argument in
        #if canImport(Darwin)
          let lane = Unmanaged<LaneThread>.fromOpaque(argument).takeRetainedValue()
        #else
          guard let argument else { return nil }
          let lane = Unmanaged<LaneThread>.fromOpaque(argument).takeRetainedValue()
        #endif
        lane.loop()
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    guard status == 0 else {
      fatalError("a second thread cannot be started: \(String(cString: strerror(status)))")
    }
    #if canImport(Darwin)
      if let thread { pthread_detach(thread) }
    #else
      pthread_detach(thread)
    #endif
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(wake)
    pthread_cond_destroy(done)
    mutex.deallocate()
    wake.deallocate()
    done.deallocate()
  }

  /// Begins the work with this number.
  func begin(_ number: Int) {
    pthread_mutex_lock(mutex)
    task = number
    pthread_cond_signal(wake)
    pthread_mutex_unlock(mutex)
  }

  /// Waits until the work is done.
  func wait() {
    pthread_mutex_lock(mutex)
    while task != nil { pthread_cond_wait(done, mutex) }
    pthread_mutex_unlock(mutex)
  }

  /// Lets the thread end.
  func end() {
    pthread_mutex_lock(mutex)
    isEnding = true
    pthread_cond_signal(wake)
    pthread_mutex_unlock(mutex)
  }

  private func loop() {
    pthread_mutex_lock(mutex)
    while true {
      while task == nil && !isEnding { pthread_cond_wait(wake, mutex) }
      guard let number = task else { break }
      pthread_mutex_unlock(mutex)
      work(number)
      pthread_mutex_lock(mutex)
      task = nil
      pthread_cond_signal(done)
    }
    pthread_mutex_unlock(mutex)
  }
}

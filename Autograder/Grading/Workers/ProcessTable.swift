#if os(Linux)
  internal import Foundation

  /// One process, as the kernel describes it in `/proc/<pid>/stat`.
  struct ProcessEntry: Equatable {
    let pid: pid_t
    let isZombie: Bool
    let parent: pid_t
    let session: pid_t

    /// When it was started, in ticks since the computer was.
    let startTime: UInt64

    /// How much memory it has in use, in bytes; what it shares with others is counted, too.
    let residentMemory: Int

    /// Reads a line like `42 (name) S 1 42 42 0 -1 …`.
    ///
    /// The name may contain anything, parentheses and line breaks too.
    init?(_ line: some BidirectionalCollection<UInt8>) {
      guard let nameStart = line.firstIndex(of: UInt8(ascii: "(")),
        let nameEnd = line.lastIndex(of: UInt8(ascii: ")"))
      else { return nil }
      let before = String(decoding: line[..<nameStart], as: UTF8.self).split(separator: " ")
      let after = String(decoding: line[nameEnd...].dropFirst(), as: UTF8.self).split(separator: " ")
      guard before.count == 1, after.count > 21,
        let pid = pid_t(before[0]), let parent = pid_t(after[1]), let session = pid_t(after[3]),
        let startTime = UInt64(after[19]), let residentPages = Int(after[21])
      else { return nil }
      self.pid = pid
      self.parent = parent
      self.session = session
      self.startTime = startTime
      residentMemory = max(0, min(residentPages, 1 << 40)) * Int(getpagesize())
      isZombie = after[0] == "Z" || after[0] == "X"
    }
  }

  /// The processes of the computer, as far as this user may see them.
  enum ProcessTable {
    /// With more numbers than this to try, reading the whole folder is no slower.
    private static let fewNumbers: pid_t = 200

    /// All processes, at some moment during the call.
    static func current() -> [ProcessEntry] {
      guard let folder = opendir("/proc") else { return [] }
      defer { closedir(folder) }
      var pids: [pid_t] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(
            to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
          ) {
            String(cString: $0)
          }
        }
        if let pid = pid_t(name) { pids.append(pid) }
      }
      return entries(of: pids)
    }

    /// The process `first` and all that were started after it; correct only if the kernel has not since begun again
    /// with small numbers and come to `first` a second time.
    static func current(startedSince first: pid_t) -> [ProcessEntry] {
      // The last field of `0.66 0.39 0.16 4/109 10845` is the number given last.
      let text = FileManager.default.contents(atPath: "/proc/loadavg") ?? Data()
      let field = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).last
      guard let last = field.flatMap({ pid_t($0) }), last >= first, last - first < fewNumbers else {
        return current()
      }
      return entries(of: first...last)
    }

    /// How long a process was ready to run and had no processor: the second number, in nanoseconds, of `/proc/<pid>/schedstat`.
    static func waitingTime(of pid: pid_t) -> Duration {
      let text = FileManager.default.contents(atPath: "/proc/\(pid)/schedstat") ?? Data()
      let numbers = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return numbers.count == 3 ? .nanoseconds(Int64(numbers[1]) ?? 0) : .zero
    }

    private static func entries(of pids: some Sequence<pid_t>) -> [ProcessEntry] {
      var buffer = [UInt8](repeating: 0, count: 1024)
      return pids.compactMap { read("/proc/\($0)/stat", &buffer) }
    }

    private static func read(_ path: String, _ buffer: inout [UInt8]) -> ProcessEntry? {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      return count > 0 ? ProcessEntry(buffer[..<count]) : nil
    }
  }
#endif

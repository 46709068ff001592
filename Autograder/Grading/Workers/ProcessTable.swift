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
    /// The name may contain anything, parentheses and line breaks too. A grader at work reads thousands of these lines a
    /// second, so it is the C library that reads the numbers: in debug builds, too, it is quick.
    init?(_ line: some Collection<UInt8>) {
      let characters = line.map { CChar(bitPattern: $0) } + [0]
      let entry = characters.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.flatMap(Self.init(characters:))
      }
      guard let entry else { return nil }
      self = entry
    }

    fileprivate init?(characters: UnsafePointer<CChar>) {
      guard let nameStart = strchr(characters, Int32(UInt8(ascii: "("))),
        let nameEnd = strrchr(characters, Int32(UInt8(ascii: ")"))), nameStart < nameEnd
      else { return nil }
      var rest: UnsafeMutablePointer<CChar>?
      let pid = strtol(characters, &rest, 10)
      guard let rest, rest > characters, rest + 1 == nameStart, nameEnd[1] == Self.space, nameEnd[2] != 0
      else {
        return nil
      }
      var place = nameEnd + 3
      var numbers = [Int](repeating: 0, count: Field.count)
      for index in numbers.indices {
        var end: UnsafeMutablePointer<CChar>?
        numbers[index] = strtol(place, &end, 10)
        guard let end, end > place else { return nil }
        place = end
      }
      guard let id = pid_t(exactly: pid), let parent = pid_t(exactly: numbers[Field.parent]),
        let session = pid_t(exactly: numbers[Field.session])
      else { return nil }
      self.pid = id
      self.parent = parent
      self.session = session
      startTime = UInt64(max(0, numbers[Field.startTime]))
      residentMemory = max(0, min(numbers[Field.residentPages], 1 << 40)) * Int(getpagesize())
      isZombie = [UInt8(ascii: "Z"), UInt8(ascii: "X")].contains(UInt8(bitPattern: nameEnd[2]))
    }

    private static let space = CChar(bitPattern: UInt8(ascii: " "))

    /// The places of numbers in a line, counted from the one after the state.
    private enum Field {
      static let parent = 0
      static let session = 2
      static let startTime = 18
      static let residentPages = 20
      static let count = 21
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
      var buffer = [CChar](repeating: 0, count: 1024)
      return pids.compactMap { read("/proc/\($0)/stat", &buffer) }
    }

    private static func read(_ path: String, _ buffer: inout [CChar]) -> ProcessEntry? {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      let count = Foundation.read(descriptor, &buffer, buffer.count - 1)
      guard count > 0 else { return nil }
      buffer[count] = 0
      return buffer.withUnsafeBufferPointer { $0.baseAddress.flatMap(ProcessEntry.init(characters:)) }
    }
  }
#endif

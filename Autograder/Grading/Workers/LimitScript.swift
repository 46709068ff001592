internal import Foundation

/// The shell commands that set a worker's limits and then become the worker.
///
/// A Swift file can run code before `main`, so a program that limits itself is too late; `posix_spawn` knows no limits;
/// and the shell is a program that every system has. If a limit is refused, nothing is run: the status is 125.
struct LimitScript {
  #if canImport(Glibc)
    private typealias Resource = __rlimit_resource
  #else
    private typealias Resource = Int32
  #endif

  let limits: WorkerLimits

  /// The script; its first argument is the working folder, the others are the command.
  ///
  /// The shell notes down the folder it comes from, which is the grader's and nobody's business.
  var text: String {
    let settings = required.map { "ulimit \($0)" }.joined(separator: " && ")
    return "{ cd -- \"$1\" && shift && \(settings); } || exit 125\nunset OLDPWD\n\(processes)\nexec \"$@\""
  }

  private var required: [String] {
    let seconds = limits.wholeSecondsOfCPUTime
    var settings = [
      "-c 0",
      // The soft limit sends SIGXCPU; a program that takes no notice is killed by the hard one.
      "-S -t \(allowed(seconds, RLIMIT_CPU))",
      "-H -t \(allowed(seconds + 1, RLIMIT_CPU))",
      // In blocks of 512 bytes; old versions of bash, under the name of sh too, mean 1024.
      "-f \(allowed(limits.fileSize, RLIMIT_FSIZE) / 512)",
      "-n \(allowed(limits.openFiles, RLIMIT_NOFILE))",
    ]
    #if !canImport(Darwin)
      settings.append("-v \(allowed(limits.memory, RLIMIT_AS) / 1024)")
    #endif
    return settings
  }

  /// A bound for what multiplies faster than the grader can look.
  ///
  /// The kernel counts the threads of all the user's processes, so it is a wide one; the narrow one is
  /// ``WorkerLimits/processes``. dash calls it `-p`, other shells `-u`; root is not bound by it. If it is refused, it is
  /// lower already.
  private var processes: String {
    let wide = tasksNow + limits.processes + 512
    return "{ ulimit -p \(wide) || ulimit -u \(wide); } 2>/dev/null"
  }

  /// All threads of all users, an upper bound of this user's: `0.66 0.39 0.16 4/109 10845` in /proc/loadavg says 109.
  private var tasksNow: Int {
    let text = FileManager.default.contents(atPath: "/proc/loadavg") ?? Data()
    let fields = String(decoding: text, as: UTF8.self).split(separator: " ")
    guard fields.count > 3, let total = fields[3].split(separator: "/").last.flatMap({ Int($0) }) else {
      return 1 << 14
    }
    return total
  }

  /// What is wanted, or what the grader itself may have, if that is less: more cannot be set.
  private func allowed(_ wanted: Int, _ resource: Resource) -> Int {
    var limit = rlimit()
    #if canImport(Glibc)
      let code = getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #else
      let code = getrlimit(resource, &limit)
    #endif
    guard code == 0 else { return wanted }
    return Int(min(UInt64(max(0, wanted)), UInt64(limit.rlim_max)))
  }
}

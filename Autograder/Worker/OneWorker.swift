#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Sees to it that a worker does the one exercise it was started for: a hand-in that runs its own program again could
/// have another exercise's code work for it.
///
/// The mark is one that the kernel keeps for a process and all that it starts or becomes, and that nobody without
/// privileges can take away: the hard limit of something that Linux has not limited since version 2.4.
enum OneWorker {
  /// Whether no worker has become, or started, this process; it is one from now on.
  static func isFirst() -> Bool {
    #if os(Linux)
      var limit = rlimit()
      guard getrlimit(locks, &limit) == 0 else { return true }
      if limit.rlim_max == 0 { return false }
      limit = rlimit(rlim_cur: 0, rlim_max: 0)
      _ = setrlimit(locks, &limit)
    #endif
    return true
  }

  #if canImport(Glibc)
    private static let locks = __rlimit_resource_t(10)  // RLIMIT_LOCKS
  #elseif canImport(Musl)
    private static let locks: Int32 = 10  // RLIMIT_LOCKS
  #endif
}

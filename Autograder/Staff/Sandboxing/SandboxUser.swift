internal import Foundation

/// As whom a program runs in the sandbox.
///
/// The kernel does not limit the number of root's processes, in a namespace of users either: a fork bomb there would have
/// to be caught by looking, which thousands of runnable processes make slow. So root becomes somebody else first.
struct SandboxUser: Sendable {
  /// The user and group called `nobody` on most systems.
  static let number: uid_t = 65534

  /// What bubblewrap is told.
  var options: [String] = []

  /// What bubblewrap runs in front of the program.
  var command: [String] = []

  /// Whether files that the program may change must be handed over first.
  var isAnother = false

  /// Whether `command` needs to write to `/proc`, and sees to it that nobody does afterwards.
  var locksProc = false

  /// The one who grades, without capabilities.
  static let same = SandboxUser()

  /// A namespace of users, in which nobody is root and nobody can make another.
  private static let namespace = [
    "--unshare-user", "--disable-userns", "--uid", "\(number)", "--gid", "\(number)",
  ]

  /// Another user altogether, which root can become.
  private static func nobody(_ setpriv: String) -> SandboxUser {
    SandboxUser(
      // Without the last one bubblewrap could not enter a folder that is another user's alone.
      options: ["CAP_SETUID", "CAP_SETGID", "CAP_DAC_READ_SEARCH"].flatMap { ["--cap-add", $0] },
      command: [setpriv, "--reuid", "\(number)", "--regid", "\(number)", "--clear-groups", "--"],
      isAnother: true)
  }

  /// What to try, the best first: some systems forbid namespaces of users.
  static func candidates(bubblewrap: String) -> [SandboxUser] {
    let confined = SandboxUser(options: namespace)
    guard geteuid() == 0, let nobody = Toolchain.program("setpriv").map(nobody) else {
      return [confined, same]
    }
    // A second bubblewrap in the first, which makes the namespace: whoever is in it cannot become another user.
    var both = nobody
    both.command += [bubblewrap] + namespace
    both.command += ["--die-with-parent", "--dev-bind", "/", "/", "--remount-ro", "/proc", "--"]
    both.locksProc = true
    return [both, nobody, confined, same]
  }
}

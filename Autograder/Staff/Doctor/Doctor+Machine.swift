internal import Foundation
internal import Grading

/// What the machine must have.
extension Doctor {
  func toolchain() -> Finding {
    finding("toolchain", do: "install Swift 6 from swift.org and put its bin folder on the PATH") {
      .well("toolchain", "a Swift compiler, and what belongs to it, in \(try Toolchain().root)")
    }
  }

  func programs() -> Finding {
    let missing = ["tar", "unzip"].filter { Toolchain.program($0) == nil }
    return finding(
      "archives", well: "tar and unzip are here", problems: missing.map { "\($0) is not installed" },
      do: "on Debian and Ubuntu: apt-get install \(missing.joined(separator: " "))")
  }

  func sandbox() -> Finding {
    finding(
      "sandbox",
      do:
        "on Debian and Ubuntu: apt-get install bubblewrap; in a container, allow user namespaces. Until then give each hand-in a "
        + "machine of its own: see Docs/SECURITY.md"
    ) {
      let sandbox = try Sandbox(.require, toolchain: try Toolchain(), hidden: [kit])
      return .well("sandbox", "\(sandbox.name) works here")
    }
  }

  func preparation() -> Finding {
    finding("prepared build", do: "look at the message; the kit's own sources must build with this toolchain")
    {
      let toolchain = try Toolchain()
      let sandbox = try Sandbox(.auto, toolchain: toolchain, hidden: [kit])
      let start = Date()
      _ = try WorkerBuilder(
        kit: URL(fileURLWithPath: kit), toolchain: toolchain, sandbox: sandbox, timeout: 600)
      let seconds = Int(-start.timeIntervalSinceNow.rounded())
      return .well(
        "prepared build", "what hand-ins share is compiled\(seconds > 1 ? ", just now, in \(seconds) s" : "")"
      )
    }
  }
}

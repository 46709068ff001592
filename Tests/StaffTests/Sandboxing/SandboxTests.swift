import Foundation
import Grading
import Testing

@testable import Staff

/// What a program in the sandbox can and cannot do; `.ci/run` makes sure that there is one.
@Suite(.enabled(if: Kit.hasSandbox, "bubblewrap does not work here")) final class SandboxTests {
  let toolchain: Toolchain
  let folder: URL

  init() throws {
    toolchain = try Toolchain()
    folder = try Kit.temporaryFolder()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a shell script in the sandbox and returns what it printed; both streams.
  private func output(
    of script: String, hidden: [String] = [], readable: [String] = [], writable: String? = nil
  ) throws -> String {
    let sandbox = try Sandbox(.require, toolchain: toolchain, hidden: hidden)
    var command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", "(\(script)) 2>&1"])
    if let writable { sandbox.handOver(try WorkFolder(opening: writable)) }
    command.prefix = sandbox.prefix(readable: readable, writable: writable)
    return PrintableText(try WorkerProcess(command: command).run().standardOutput.bytes).text
  }

  @Test func filesOutsideAreNotThere() throws {
    try Data("secret".utf8).write(to: folder.appendingPathComponent("fixture"))
    let script = "cat \(folder.path)/fixture; ls \(Kit.folder.path) \(NSHomeDirectory()); ls -A /tmp /etc"
    let output = try output(of: script)
    #expect(!output.contains("secret"))
    #expect(!output.contains("Package.swift"))
    #expect(output.contains("No such file or directory"))
    #expect(!output.contains("passwd"))
  }

  @Test func whatIsShownCanBeReadAndNotWritten() throws {
    try Data("shown".utf8).write(to: folder.appendingPathComponent("file"))
    let output = try output(of: "cd \(folder.path) && cat file && echo more >> file", readable: [folder.path])
    #expect(output.contains("shown"))
    #expect(output.contains("Read-only file system") || output.contains("Permission denied"))
    #expect(try String(contentsOf: folder.appendingPathComponent("file"), encoding: .utf8) == "shown")
  }

  @Test func oneFolderCanBeWritten() throws {
    let output = try output(of: "pwd; echo made > file", writable: folder.path)
    #expect(output.hasPrefix(folder.path))
    #expect(try String(contentsOf: folder.appendingPathComponent("file"), encoding: .utf8) == "made\n")
  }

  @Test("A filter of system calls is at work, and it is not the only one: privileges are given up, too")
  func systemCallsAreFiltered() throws {
    let printed = try output(of: "grep -E '^(Seccomp|NoNewPrivs):' /proc/self/status")
    #expect(printed.contains("Seccomp:\t2"))
    #expect(printed.contains("NoNewPrivs:\t1"))
  }

  @Test func theFolderOfTheGraderIsNotTold() throws {
    let printed = try output(of: "env")
    #expect(!printed.contains("OLDPWD"))
  }

  @Test("Where the kit is inside the system's folders, it is covered")
  func hiddenFolders() throws {
    let output = try output(of: "ls \(toolchain.root)/bin | wc -l", hidden: ["\(toolchain.root)/bin"])
    #expect(output == "0\n")
  }

  @Test("The one place to write has an end", arguments: ["/tmp", "/dev/shm", "/usr", "/"])
  func writingAnywhere(place: String) throws {
    let script = "for i in 1 2 3; do dd if=/dev/zero of=\(place)/x$i bs=1M count=40; done; du -sm \(place)/x*"
    let output = try output(of: script)
    #expect(output.contains(place == "/tmp" ? "No space left on device" : "Read-only file system"))
  }

  @Test func onlyItsOwnProcessesAreThere() throws {
    let output = try output(
      of: "echo /proc/[0-9]*; kill -0 \(getpid()) && echo reached; kill -9 -1; kill -9 1")
    let processes = output.split(separator: "\n").first?.split(separator: " ") ?? []
    #expect(processes.contains("/proc/1"))
    #expect(processes.count < 10)
    #expect(!processes.contains("/proc/\(getpid())"))
    #expect(!output.contains("reached"))
  }

  @Test func nobodyCanBeReachedByNetwork() throws {
    let listener = try Listener()
    let connect = "exec 5<>/dev/tcp/127.0.0.1/\(listener.port)"
    let script = "bash -c '\(connect) && echo connected'; cat /proc/net/dev | grep -v lo: | wc -l"
    let output = try output(of: script)
    #expect(!output.contains("connected"))
    // Two lines of heading: there is no device but the loop.
    #expect(output.hasSuffix("2\n"))
  }

  @Test func nothingIsLeftOfTheEnvironment() throws {
    let names = try output(of: "env").split(separator: "\n").compactMap { $0.split(separator: "=").first }
    #expect(
      Set(names.map(String.init)).isSubset(of: [
        "HOME", "TMPDIR", "LANG", "PATH", "PWD", "SWIFT_BACKTRACE", "SHLVL", "_",
      ]))
  }

  @Test("Root outside is not root inside: what the kernel does cannot be set")
  func itHasNoCapabilities() throws {
    let setting = "/proc/sys/kernel/core_pattern"
    let before = try String(contentsOfFile: setting, encoding: .utf8)
    let output = try output(of: "grep CapEff /proc/self/status; cat \(setting) > \(setting)")
    #expect(output.contains("0000000000000000"))
    #expect(output.contains("Read-only") || output.contains("Permission denied"))
    #expect(try String(contentsOfFile: setting, encoding: .utf8) == before)
  }

  @Test func offIsNoSandboxAndSaysSo() throws {
    let sandbox = try Sandbox(.off, toolchain: toolchain, hidden: [])
    #expect(sandbox.prefix(readable: ["/"]) == [])
    #expect(sandbox.name == "none")
    #expect(sandbox.notice?.contains("WITHOUT A SANDBOX") == true)
  }
}

/// A socket on this computer that something could connect to.
private final class Listener {
  let port: UInt16
  private let descriptor: Int32

  struct Refused: Error {}

  init() throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (bound, descriptor) = withUnsafeMutablePointer(to: &address) { [descriptor] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        (
          bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0
            && getsockname(descriptor, $0, &length) == 0, descriptor
        )
      }
    }
    guard bound else {
      close(descriptor)
      throw Refused()
    }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }
}

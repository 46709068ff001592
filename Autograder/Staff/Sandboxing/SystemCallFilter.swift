internal import Foundation
internal import Grading

/// The system calls that the kernel refuses to whatever runs in a sandbox, as a program for its packet filter.
///
/// They are those that make memory or messages which no process has to answer for, reach the keys of the grader's session,
/// reach into other processes, or open parts of the kernel that a homework has no use for. Nothing of Swift's needs them.
enum SystemCallFilter {
  /// The descriptor on which the sandbox finds it.
  static let descriptor = 4

  /// What opens it there and runs the rest of a command.
  ///
  /// The file has no name of its own: it is gone when the grader is.
  static let opening = ["/bin/sh", "-c", #"exec "$@" \#(descriptor)<"$0""#, "/proc/\(getpid())/fd/\(file)"]

  #if arch(x86_64)
    /// `AUDIT_ARCH_X86_64`.
    private static let architecture: UInt32 = 0xC000_003E

    private static let refused: [UInt32] = [
      29, 30, 31, 67,  // shmget, shmat, shmctl, shmdt
      64, 65, 66, 220,  // semget, semop, semctl, semtimedop
      68, 69, 70, 71,  // msgget, msgsnd, msgrcv, msgctl
      101,  // ptrace
      135,  // personality
      240, 241, 242, 243,  // mq_open, mq_unlink, mq_timedsend, mq_timedreceive
      248, 249, 250,  // add_key, request_key, keyctl
      298,  // perf_event_open
      303, 304,  // name_to_handle_at, open_by_handle_at
      310, 311, 312,  // process_vm_readv, process_vm_writev, kcmp
      319,  // memfd_create
      321,  // bpf
      323,  // userfaultfd
      425, 426, 427,  // io_uring_setup, io_uring_enter, io_uring_register
      438,  // pidfd_getfd
      447,  // memfd_secret
    ]
  #else
    /// `AUDIT_ARCH_AARCH64`.
    private static let architecture: UInt32 = 0xC000_00B7

    private static let refused: [UInt32] = [
      194, 195, 196, 197,  // shmget, shmctl, shmat, shmdt
      190, 191, 192, 193,  // semget, semctl, semtimedop, semop
      186, 187, 188, 189,  // msgget, msgctl, msgrcv, msgsnd
      117,  // ptrace
      92,  // personality
      180, 181, 182, 183,  // mq_open, mq_unlink, mq_timedsend, mq_timedreceive
      217, 218, 219,  // add_key, request_key, keyctl
      241,  // perf_event_open
      264, 265,  // name_to_handle_at, open_by_handle_at
      270, 271, 272,  // process_vm_readv, process_vm_writev, kcmp
      279,  // memfd_create
      280,  // bpf
      282,  // userfaultfd
      425, 426, 427,  // io_uring_setup, io_uring_enter, io_uring_register
      438,  // pidfd_getfd
      447,  // memfd_secret
    ]
  #endif

  /// Calls from here on are those of another kind of program on the same computer, 32 bits wide.
  private static let firstOfAnotherKind: UInt32 = 0x4000_0000

  /// One instruction: what to do, how far to jump if a comparison holds and if it does not, and a number.
  private struct Instruction {
    let code: UInt16
    var ifTrue: UInt8 = 0
    var ifFalse: UInt8 = 0
    let value: UInt32

    var bytes: [UInt8] {
      withUnsafeBytes(of: code.littleEndian, Array.init) + [ifTrue, ifFalse]
        + withUnsafeBytes(of: value.littleEndian, Array.init)
    }
  }

  // Codes of <linux/bpf_common.h>, and results of <linux/seccomp.h>.
  private static let loadWord: UInt16 = 0x20
  private static let isEqual: UInt16 = 0x15
  private static let isAtLeast: UInt16 = 0x35
  private static let result: UInt16 = 0x06
  private static let allow: UInt32 = 0x7FFF_0000
  private static let fail: UInt32 = 0x0005_0000 | UInt32(ENOSYS)

  /// The filter, as the kernel reads it.
  static var program: [UInt8] {
    // The number of the call is at 0 and the architecture at 4.
    var instructions = [
      Instruction(code: loadWord, value: 4),
      Instruction(code: isEqual, ifTrue: 1, value: architecture),
      Instruction(code: result, value: fail),
      Instruction(code: loadWord, value: 0),
      Instruction(code: isAtLeast, ifFalse: 1, value: firstOfAnotherKind),
      Instruction(code: result, value: fail),
    ]
    for call in refused {
      instructions.append(Instruction(code: isEqual, ifFalse: 1, value: call))
      instructions.append(Instruction(code: result, value: fail))
    }
    instructions.append(Instruction(code: result, value: allow))
    return instructions.flatMap(\.bytes)
  }

  /// A file without a name that holds the program; open for as long as the grader runs.
  private static let file: Int32 = {
    guard let folder = try? PrivateFolder.create(named: "filter") else { return -1 }
    defer { PrivateFolder.remove(folder) }
    let path = "\(folder)/filter"
    guard (try? WorkFolder(opening: folder).write(program, to: "filter")) != nil else { return -1 }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    unlink(path)
    return file
  }()
}

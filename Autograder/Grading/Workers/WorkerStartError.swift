internal import Foundation

/// Why a worker could not be run.
///
/// The grader's fault or the computer's, never the student's.
package enum WorkerStartError: Error, Equatable {
  /// There is no program of that name that may be run.
  case notExecutable(path: String)

  /// The system refused something; `code` is the `errno`.
  case refused(action: String, code: Int32)
}

extension WorkerStartError: CustomStringConvertible {
  /// What could not be done, why, and what to do about it.
  package var description: String {
    switch self {
    case .notExecutable(let path):
      "\(path) is no program that can be run. Build the package again."
    case .refused(let action, let code):
      "cannot \(action): \(String(cString: strerror(code))). Close other programs, or run fewer exercises at once with --jobs 1."
    }
  }
}

import Exercises

/// The one exercise that a process works through.
enum OneExercise {
  /// Answers all its cases and ends the process.
  static func carryOut(_ path: String) -> Never {
    guard let exercise = Exercise.named(path) else { Exit.usage("Worker: there is no exercise '\(path)'") }
    guard OneWorker.isFirst() else {
      Exit.usage("Worker: a worker does one exercise and cannot become or start another worker")
    }
    Assignment(exercise).carryOut()
  }
}

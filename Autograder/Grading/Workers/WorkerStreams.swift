internal import Foundation

/// The pipes between the grader and a worker.
struct WorkerStreams {
  let input: Pipe
  let output: Pipe
  let errors: Pipe
  let answers: Pipe

  init() throws(WorkerStartError) {
    var made: [Pipe] = []
    do throws(WorkerStartError) {
      for _ in 0..<4 { made.append(try Pipe()) }
    } catch {
      made.forEach { $0.close() }
      throw error
    }
    (input, output, errors, answers) = (made[0], made[1], made[2], made[3])
  }

  /// The worker's ends, in the order of its descriptors.
  var workerEnds: [Int32] { [input.reading, output.writing, errors.writing, answers.writing] }

  func close() {
    for pipe in [input, output, errors, answers] { pipe.close() }
  }
}

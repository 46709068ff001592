internal import Foundation
internal import Grading

/// Grades one hand-in of a course after the other, on several threads at once.
struct HandinGrading: Sendable {
  /// How it went.
  struct Ending: Sendable {
    /// Whether the result was there already.
    var isKept = false

    /// What the grader could not do.
    var failure: String?
  }

  let grader: HandinGrader
  let builder: WorkerBuilder
  let items: [RubricItem]
  let arrays: GradingArrays
  let jobs: Int
  let conditions: GradingConditions
  let folder: ResultsFolder
  let version: String

  /// Grades a hand-in and writes its result, unless there is one.
  ///
  /// - Parameter begin: Called before it is built.
  func grade(_ entry: CourseEntry, begin: () -> Void) -> Ending {
    let contents = entry.problem ?? HandinContents.digest(at: entry.path)
    let key = conditions.key(of: entry, contents: contents)
    do {
      if let record = folder.record(of: entry), record.key == key, record.state != .failed {
        try folder.writeFeedback(of: record, anew: false)
        return Ending(isKept: true)
      }
      begin()
      let record = self.record(of: entry, key: key)
      try folder.write(record)
      guard let written = folder.record(of: entry) else {
        return Ending(failure: "the result that was written cannot be read again")
      }
      try folder.writeFeedback(of: written, anew: true)
      return Ending(failure: record.state == .failed ? record.reason ?? "it was not graded" : nil)
    } catch {
      // What is there is of a former run, and not right any more.
      unlink(folder.resultPath(entry))
      return Ending(failure: "\(error)")
    }
  }

  private func record(of entry: CourseEntry, key: String) -> HandinRecord<JSONReport> {
    let start = SuspendingClock.now
    var record: HandinRecord<JSONReport>
    do {
      if let problem = entry.problem { throw NothingToGrade(reason: problem) }
      record = try graded(entry, key: key)
    } catch let error as HandinError {
      record = unreadable(entry, key: key, reason: "\(error.named(entry.label))")
    } catch let error as NothingToGrade {
      record = unreadable(entry, key: key, reason: error.reason)
    } catch {
      record = HandinRecord(key: key, conditions: conditions.digest, entry: entry, state: .failed)
      record.reason = "\(error)"
      record.flags = [HandinFlag.notGraded.rawValue]
      record.feedback = "Your hand-in could not be graded, and it is not its fault. Ask the staff.\n"
    }
    record.seconds = ((SuspendingClock.now - start) / .milliseconds(1)).rounded() / 1000
    return record
  }

  private struct NothingToGrade: Error {
    let reason: String
  }

  private func graded(_ entry: CourseEntry, key: String) throws -> HandinRecord<JSONReport> {
    let handin = try grader.read(entry.path)
    let outcome = try grader.grade(handin, jobs: jobs, with: builder) { (arrays, items) }
    let problems = outcome.result.gradingProblems
    var record = HandinRecord<JSONReport>(
      key: key, conditions: conditions.digest, entry: entry, state: problems.isEmpty ? .graded : .failed)
    if !problems.isEmpty { record.reason = problems.joined(separator: "; ") }
    record.points = outcome.result.points
    record.maximum = outcome.result.maximum
    record.flags = Self.flags(of: outcome, handin).map(\.rawValue)
    let student = DisclosedResult(outcome.result, to: .student)
    record.feedback = TextReport(student, style: .plain, occasion: .handin).text
    record.studentReport = JSONReport(student, version: version)
    record.staffReport = JSONReport(DisclosedResult(outcome.result, to: .staff), version: version)
    return record
  }

  /// What staff may want to look at, in the order of ``HandinFlag``.
  private static func flags(of outcome: HandinGrader.Outcome, _ handin: Handin) -> [HandinFlag] {
    var found: Set<HandinFlag> = []
    if outcome.leftOut.contains(where: { !$0.isRefused }) { found.insert(.compileFailed) }
    if outcome.leftOut.contains(where: \.isRefused) { found.insert(.refused) }
    if !handin.missing.isEmpty { found.insert(.missingFiles) }
    if outcome.isOverBudget { found.insert(.timedOut) }
    for exercise in outcome.result.exercises {
      switch exercise.verdict {
      case .crashed: found.insert(.crashed)
      case .exceeded: found.insert(.timedOut)
      case .leftEarly, .garbled: found.insert(.odd)
      case .notGraded: found.insert(.notGraded)
      case .passed, .wrong, .notImplemented, .objection: break
      }
    }
    return HandinFlag.allCases.filter(found.contains)
  }

  /// The record of a hand-in that cannot be read.
  private func unreadable(_ entry: CourseEntry, key: String, reason: String) -> HandinRecord<JSONReport> {
    var record = HandinRecord<JSONReport>(
      key: key, conditions: conditions.digest, entry: entry, state: .unreadable)
    record.reason = reason
    record.maximum = items.map(\.points).reduce(0, +)
    record.flags = [HandinFlag.unreadable.rawValue]
    record.feedback = "Nothing was graded: \(PrintableText(reason, limit: 2000).text)\n"
    return record
  }
}

public import Grading
internal import Differentiation
internal import Foundation
internal import NDArrays
internal import NumPyFormat

/// Makes the fixtures: draws the givens from a seed, asks the reference for the answers, and accepts each answer
/// only if an independent method agrees.
public struct FixtureGenerator: Sendable {
  /// The version of the cards: it changes whenever the same seed would give other fixtures.
  public static let version = 11

  private let seed: UInt64
  private let worker: String

  /// Creates a generator.
  ///
  /// - Parameters:
  ///   - seed: Where the givens come from; the same seed gives the same files, byte for byte.
  ///   - worker: The program that runs the reference.
  public init(seed: UInt64, worker: String) {
    self.seed = seed
    self.worker = worker
  }

  /// Makes all fixtures and puts them in place of what is in `folder`, which stays as it is if anything goes wrong.
  ///
  /// - Returns: The manifest of what was written.
  /// - Throws: ``GenerationError`` if the reference fails or an independent method disagrees.
  public func write(to folder: String) throws -> FixtureManifest {
    let (files, manifest) = try make()
    try FolderWriter.replace(folder, with: files, listedIn: manifest)
    return manifest
  }

  /// Makes the fixtures that hand-ins are graded with, and keeps them in memory.
  ///
  /// - Parameter hasChecksums: Whether the manifest has their checksums, which take as long as all the rest.
  /// - Throws: As ``write(to:)``.
  func fixtures(hasChecksums: Bool) throws -> FixtureSet {
    let cards = Card.handedIn
    let (files, manifest) = try hasChecksums ? make(cards) : make(cards) { _ in "" }
    return try FixtureSet(files: files, listedIn: manifest)
  }

  /// Makes all fixtures: the files by their path below the fixtures folder, and the manifest.
  ///
  /// - Parameter checksum: Works out what the manifest has to tell a file by.
  func make(
    _ cards: [Card] = Card.all,
    checksum: @escaping @Sendable (Data) -> String = { SHA256.hexDigest(of: $0) }
  ) throws -> (files: [String: Data], manifest: FixtureManifest) {
    try checkCards()
    let made = parallelMap(
      cards, jobs: ProcessInfo.processInfo.activeProcessorCount, with: WorkerSlot.init
    ) { slot, card in
      Result { try make(card, in: slot, checksum) }
    }
    let problems = made.compactMap { result in
      if case .failure(let problem as GenerationError) = result { problem } else { nil }
    }
    if problems.count > 1 { throw GenerationError.several(problems) }
    var files: [String: Data] = [:]
    let exercises = try made.map { result in
      let exercise = try result.get()
      files.merge(exercise.files) { _, new in new }
      return exercise.entry
    }
    return (files, FixtureManifest(generator: Self.version, seed: seed, exercises: exercises))
  }

  /// Compares the cards with the exercises that there are.
  private func checkCards() throws {
    let cards = Card.all.map(\.path)
    for (path, count) in Dictionary(cards.map { ($0, 1) }, uniquingKeysWith: +) where count > 1 {
      throw GenerationError.twice("the card of \(path)")
    }
    let exercises = try exercises()
    if let path = exercises.first(where: { !cards.contains($0) }) {
      throw GenerationError.noCard(exercise: path)
    }
    if let path = cards.first(where: { !exercises.contains($0) }) {
      throw GenerationError.noExercise(card: path)
    }
  }

  /// The exercises that the worker knows.
  private func exercises() throws -> [String] {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: worker)
    process.arguments = ["--list"]
    process.standardOutput = output
    try process.run()
    let list = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return list.split(separator: "\n").map(String.init)
  }

  /// How often the givens of an exercise are drawn at most.
  private static let mostDraws = 20

  /// Makes the fixtures of one exercise, from the first draw of which everything can be shown.
  ///
  /// In a draw with few numbers two mistakes may return the same, or a step of the independent method may tell nothing.
  private func make(
    _ card: Card, in slot: WorkerSlot, _ checksum: (Data) -> String
  ) throws -> (files: [String: Data], entry: FixtureManifest.Exercise) {
    for attempt in 0..<Self.mostDraws - 1 {
      do {
        return try make(card, in: slot, attempt: attempt, checksum)
      } catch let problem as GenerationError where problem.isOfTheDraw {
        continue
      }
    }
    return try make(card, in: slot, attempt: Self.mostDraws - 1, checksum)
  }

  private func make(
    _ card: Card, in slot: WorkerSlot, attempt: Int, _ checksum: (Data) -> String
  ) throws -> (files: [String: Data], entry: FixtureManifest.Exercise) {
    var files: [String: Data] = [:]
    func add(_ file: String, _ bytes: [UInt8]) -> String {
      let data = Data(bytes)
      files[file] = data
      return checksum(data)
    }
    let cases = try answeredCases(of: card, in: slot, attempt: attempt)
    let mistakes = try MistakeProof(card, cases).predictions()
    let entries = zip(cases, mistakes.arrays).map { entry, predictions in
      func list(_ arrays: [(name: String, array: NDArray)], _ side: FixtureSet.Side) -> [FixtureManifest
        .Array]
      {
        arrays.map { name, array in
          let file = FixtureSet.file(exercise: card.path, case: entry.name, side: side, array: name)
          return .init(name: name, sha256: add(file, NPY.encode(array)))
        }
      }
      let file = FixtureSet.mistakesFile(exercise: card.path, case: entry.name)
      return FixtureManifest.Case(
        name: entry.name, given: list(entry.given, .given), expected: list(entry.expected, .expected),
        mistakes: predictions.isEmpty ? nil : add(file, NPZ.encode(predictions)))
    }
    return (
      files,
      FixtureManifest.Exercise(
        path: card.path, title: card.title, points: card.points, parts: card.parts,
        foundations: card.foundations,
        roles: card.roles,
        mistakes: mistakes.mistakes,
        hasIndependentScenarios: card.hasIndependentScenarios, topics: card.topics, cases: entries)
    )
  }

  /// Draws the givens of an exercise's cases, has the reference answer them, and proves the answers.
  private func answeredCases(of card: Card, in slot: WorkerSlot, attempt: Int) throws -> [FixtureCase] {
    let drawn = card.cases.indices.map { index in
      let name = card.caseName(at: index)
      let again = attempt == 0 ? "" : " again \(attempt)"
      var draw = Draw(seed: seed, path: card.path, case: name + again)
      let given = card.cases[index].draw(&draw).map { (name: $0.key, array: $0.value) }
      return FixtureCase(name: name, given: given, expected: [])
    }
    let run = ExerciseRun(path: card.path, cases: drawn, worker: worker, timeout: 60)
    let outcome = run.perform(in: slot)
    if let failure = outcome.failure {
      throw GenerationError.referenceFailed(exercise: card.path, problem: failure.summary)
    }
    let answered = try zip(card.cases, zip(drawn, outcome.answers)).map { blank, pair in
      let (drawn, answer) = pair
      let expected = answer.filter { !$0.name.hasPrefix(Judge.givenPrefix) }
      let givens = Givens(scenario: blank.scenario, drawn.given)
      try Prover(exercise: card.path, case: drawn.name, proofs: card.proofs).prove(expected, from: givens)
      return FixtureCase(name: drawn.name, given: drawn.given, expected: expected)
    }
    let (returned, roles) = (Set(answered.flatMap { $0.expected.map(\.name) }), card.roles.map(\.name))
    guard returned == Set(roles), returned.count == roles.count else {
      throw GenerationError.otherArrays(
        exercise: card.path, returned: returned.sorted(), roles: roles.sorted())
    }
    return answered
  }
}

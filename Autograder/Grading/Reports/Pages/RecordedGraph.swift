internal import Wire

/// What students' code recorded, as it is to be drawn: operations in their order, which arrays they take and put out, and how far
/// the gradients came.
///
/// In the sweep, which goes from the last operation to the first, the gradient of an array is complete when it has passed every
/// operation that takes it. The first wrong one is the one that is complete first of those that are wrong; whatever the sweep comes
/// to after that may be wrong because of it.
struct RecordedGraph {
  /// More operations than this are counted.
  static let mostOperations = 24

  /// More inputs of one operation than this are counted.
  static let mostInputs = 5

  /// An array, told apart from others by its place.
  struct Place: Equatable {
    /// What it is called: `input`, `W`, or a number.
    let name: String

    /// Its shape, as `(1, 4)`; empty if that is not known.
    let shape: String

    /// The array of which it has the elements, though it is another one.
    var original: String?

    var text: String { shape.isEmpty ? name : "\(name) \(shape)" }
  }

  /// What one operation takes.
  struct Input: Equatable {
    let place: Place

    /// The operation that puts it out, by its index; `nil` for an array that no earlier one puts out.
    let source: Int?

    /// Where its gradient goes: the name of an array outside the engine; `nil` for the buffer.
    let target: String?

    /// What became of its gradient, told where it is complete; `nil` elsewhere, and if that is not known.
    var gradient: CaseRecord.Gradient?

    /// Whether it is the first gradient that is wrong.
    var isFirstWrong = false
  }

  /// One operation.
  struct Step: Equatable {
    var inputs: [Input]

    /// How many more inputs it has.
    var moreInputs = 0
    let output: Place

    /// Whether the sweep comes to it after the first wrong gradient.
    var isLater = false

    /// Whether there is a way from the output of the forward pass to it.
    let isReached: Bool
  }

  /// A named array that no operation takes, or an output that none puts out.
  struct Absence: Equatable {
    let place: Place

    /// A few words, and all of it.
    let mark: String
    let text: String
  }

  private(set) var steps: [Step] = []

  /// How many more operations there are.
  private(set) var moreSteps = 0

  /// What is not in the record.
  private(set) var absences: [Absence] = []

  private let record: OperationRecord

  init(_ known: CaseRecord) {
    record = known.record
    let shown = record.operations.prefix(Self.mostOperations)
    moreSteps = record.operations.count - shown.count
    let reached = reachedOperations
    var sources: [Int: Int] = [:]
    for (index, operation) in shown.enumerated() {
      let inputs = zip(operation.inputs, operation.gradientsToUpdate).map { place, target in
        Input(place: self.place(place), source: sources[place], target: target.map { self.place($0).name })
      }
      steps.append(
        Step(
          inputs: Array(inputs.prefix(Self.mostInputs)), moreInputs: max(0, inputs.count - Self.mostInputs),
          output: place(operation.output), isReached: reached.contains(index)))
      sources[operation.output] = index
    }
    mark(known.gradients)
    absences = missing(known.gradients)
  }

  // MARK: Gradients

  /// Puts what became of the gradients where they are complete, and says what comes after the first wrong one.
  private mutating func mark(_ gradients: [String: CaseRecord.Gradient]) {
    var first: (step: Int, input: Int)?
    for (name, gradient) in gradients.sorted(by: { $0.key < $1.key }) {
      guard let place = record.known[name],
        let step = record.operations.firstIndex(where: { $0.inputs.contains(place) }), step < steps.count,
        let input = record.operations[step].inputs.firstIndex(of: place), input < steps[step].inputs.count
      else { continue }
      steps[step].inputs[input].gradient = gradient
      if gradient != .right, first.map({ step > $0.step }) ?? true { first = (step, input) }
    }
    guard let first else { return }
    steps[first.step].inputs[first.input].isFirstWrong = true
    for step in 0..<first.step where !steps[step].inputs.contains(where: { $0.gradient == .right }) {
      steps[step].isLater = true
    }
  }

  /// The operations that a gradient of the output comes to.
  private var reachedOperations: Set<Int> {
    guard let output = record.known["output"] else { return Set(record.operations.indices) }
    var places: Set<Int> = [output]
    var reached: Set<Int> = []
    for (index, operation) in record.operations.enumerated().reversed()
    where places.contains(operation.output) {
      reached.insert(index)
      places.formUnion(operation.inputs)
    }
    return reached
  }

  /// The named arrays that the record should lead to and does not: the input, parameters, and the output.
  ///
  /// An operation that adds to a collector by itself needs no entry for it: of a parameter whose gradient is right nothing is missing.
  private func missing(_ gradients: [String: CaseRecord.Gradient]) -> [Absence] {
    let taken = Set(record.operations.flatMap(\.inputs))
    let parameters = record.known.keys.filter { record.known["d\($0)"] != nil }.sorted()
    let output = record.known["output"]
    let inputs = (["input"] + parameters).filter { gradients[$0] != .right }
    var absences = inputs.prefix(8).compactMap { name -> Absence? in
      guard let place = record.known[name], place != output, !taken.contains(place) else { return nil }
      return Absence(
        place: self.place(place), mark: "never recorded", text: "never recorded: no operation takes it")
    }
    if let output, output != record.known["input"],
      !record.operations.contains(where: { $0.output == output })
    {
      absences.append(
        Absence(place: place(output), mark: "put out by nothing", text: "no recorded operation puts it out"))
    }
    return absences
  }

  // MARK: Names

  private func name(of number: Int) -> String {
    let names = record.known.filter { $0.value == number }.keys.sorted {
      // What the exercise calls its own says more.
      ($0 == "input" ? 1 : 0, $0) < ($1 == "input" ? 1 : 0, $1)
    }
    let name = names.first.map { QuotedText.phrase($0, limit: 16) } ?? "array \(number)"
    return names.count > 1 && names.contains("input") ? "\(name), the input" : name
  }

  private func place(_ number: Int) -> Place {
    let shape = record.shapes[number].map { $0.count > 4 ? "(…)" : shapeText($0) } ?? ""
    let original = record.copies[number].flatMap { $0 == number ? nil : self.name(of: $0) }
    return Place(name: name(of: number), shape: shape, original: original)
  }
}

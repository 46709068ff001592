internal import Wire

/// Reads in a record why gradients did not arrive, or why they are wrong.
///
/// There are many right ways to record a computation, so nothing is compared with a list of operations. What counts is whether
/// there is a way from the output back to each array, from place to place in memory, and where the gradients go then. The judge
/// is asked only about what is wrong anyway.
struct RecordJudge {
  let record: OperationRecord

  /// The reasons, the one that explains most first; empty if the record says nothing about what is wrong.
  ///
  /// - Parameters:
  ///   - silent: The known arrays, `input` or parameters, whose gradient is missing or all zeros.
  ///   - wrong: Those whose gradient arrived and is wrong.
  func reasons(silent: Set<String>, wrong: Set<String> = []) -> [RecordReason] {
    guard !silent.isEmpty || !wrong.isEmpty else { return [] }
    guard let output = record.known["output"] else { return [] }
    if record.operations.isEmpty {
      return silent.isEmpty || output == record.known["input"] ? [] : [RecordReason(.nothingRecorded)]
    }
    let names = silent.union(wrong)
    var reasons: [RecordReason] = []
    if isInWrongOrder { reasons.append(RecordReason(.recordedInWrongOrder)) }
    if !wrong.isEmpty, hasRepetition { reasons.append(RecordReason(.recordedTwice)) }
    reasons += parameters.filter(names.contains).filter(givesToAnother).map {
      RecordReason(.collectorOfAnother, $0)
    }
    reasons += parameters.filter { names.contains($0) || names.contains("input") }
      .filter(isGivenTheInput).map { RecordReason(.collectorForInput, $0) }
    guard !silent.isEmpty, reasons.isEmpty else { return reasons }
    if output != record.known["input"], !outputs.contains(output) {
      let isCopy =
        record.copies[output].map(outputs.contains) ?? outputs.contains { record.copies[$0] == output }
      return [RecordReason(isCopy ? .copyReturned : .outputNotRecorded)]
    }
    for name in (["input"] + parameters) where silent.contains(name) {
      if let reason = reason(forSilent: name), !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

  /// The parameters: known arrays with a known collector.
  private var parameters: [String] {
    record.known.keys.filter { record.known["d\($0)"] != nil }.sorted()
  }

  private var outputs: Set<Int> { Set(record.operations.map(\.output)) }

  /// The operations that a gradient of the output comes to, if the list is in order.
  private var reached: [OperationRecord.Operation] {
    guard let output = record.known["output"] else { return [] }
    var places: Set<Int> = [output]
    var reached: [OperationRecord.Operation] = []
    for operation in record.operations.reversed() where places.contains(operation.output) {
      reached.append(operation)
      places.formUnion(operation.inputs)
    }
    return reached
  }

  private var isInWrongOrder: Bool {
    record.operations.indices.contains { later in
      let operation = record.operations[later]
      // An operation in place puts out what it took.
      guard !operation.inputs.contains(operation.output) else { return false }
      let earlier = record.operations[..<later]
      return earlier.contains { $0.inputs.contains(operation.output) }
        && !earlier.contains { $0.output == operation.output }
    }
  }

  private var hasRepetition: Bool {
    record.operations.indices.contains { index in
      record.operations[..<index].contains {
        $0.output == record.operations[index].output && $0.inputs == record.operations[index].inputs
          && !$0.inputs.contains($0.output)
      }
    }
  }

  /// Whether the gradient of a parameter is collected where that of another one belongs, and nowhere else.
  private func givesToAnother(_ parameter: String) -> Bool {
    let own = record.known["d\(parameter)"]
    let others = Set(parameters.filter { $0 != parameter }.compactMap { record.known["d\($0)"] })
    let targets = targets(of: parameter)
    return !targets.contains(own) && targets.contains { $0.map(others.contains) ?? false }
  }

  /// Whether the gradient of the input is collected where that of a parameter belongs.
  private func isGivenTheInput(_ parameter: String) -> Bool {
    guard let input = record.known["input"], let collector = record.known["d\(parameter)"] else {
      return false
    }
    return record.operations.contains { operation in
      zip(operation.inputs, operation.gradientsToUpdate).contains { $0.0 == input && $0.1 == collector }
    }
  }

  /// Where the gradient of a parameter goes, each time when it, or a copy of it, is an input.
  private func targets(of parameter: String) -> [Int?] {
    record.operations.flatMap { operation in
      zip(operation.inputs, operation.gradientsToUpdate).filter { isOrCopies($0.0, parameter) }.map(\.1)
    }
  }

  private func isOrCopies(_ place: Int, _ name: String) -> Bool {
    record.known[name] == place || (record.known[name] != nil && record.copies[place] == record.known[name])
  }

  private func reason(forSilent name: String) -> RecordReason? {
    let reached = reached
    if let collector = record.known["d\(name)"] {
      if reached.contains(where: { $0.gradientsToUpdate.contains(collector) }) { return nil }
      let isCollected = record.operations.contains { $0.gradientsToUpdate.contains(collector) }
      if !isCollected {
        let targets = targets(of: name)
        guard !targets.isEmpty else { return RecordReason(.parameterNotRecorded, name) }
        return RecordReason(targets.contains(nil) ? .gradientInBuffer : .gradientElsewhere, name)
      }
    } else {
      guard let place = record.known[name], place != record.known["output"] else { return nil }
      if reached.contains(where: { $0.inputs.contains(place) }) { return nil }
    }
    return brokenChain(reached, name)
  }

  /// Why the gradients that start at the output do not come as far as the array called `name`.
  private func brokenChain(_ reached: [OperationRecord.Operation], _ name: String) -> RecordReason? {
    let ends = Set(reached.flatMap(\.inputs)).subtracting(outputs)
    let sources = outputs.union([record.known[name]].compactMap { $0 })
    if ends.contains(where: { record.copies[$0].map(sources.contains) ?? false }) {
      return RecordReason(.copyRecorded)
    }
    if reached.count < record.operations.count { return RecordReason(.chainBroken) }
    return name == "input" ? RecordReason(.inputNotRecorded) : nil
  }
}

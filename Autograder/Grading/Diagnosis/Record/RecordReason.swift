/// Why gradients did not arrive, as it is plain from what was recorded.
struct RecordReason: Equatable {
  /// The kinds of mistakes; the raw values are the same in every version.
  enum Kind: String, CaseIterable {
    case nothingRecorded = "nothing-recorded"
    case recordedInWrongOrder = "recorded-in-wrong-order"
    case recordedTwice = "recorded-twice"
    case copyReturned = "copy-returned"
    case outputNotRecorded = "output-not-recorded"
    case copyRecorded = "copy-recorded"
    case chainBroken = "chain-broken"
    case inputNotRecorded = "input-not-recorded"
    case parameterNotRecorded = "parameter-not-recorded"
    case gradientInBuffer = "gradient-in-buffer"
    case gradientElsewhere = "gradient-elsewhere"
    case collectorOfAnother = "collector-of-another"
    case collectorForInput = "collector-for-input"
  }

  let kind: Kind

  /// The array it is about, where it is about one.
  let name: String?

  init(_ kind: Kind, _ name: String? = nil) {
    (self.kind, self.name) = (kind, name)
  }

  /// Whether the record shows a mistake whatever the backward functions do: one that adds to a collector by itself needs no entry
  /// for it.
  var isCertain: Bool { kind != .gradientInBuffer }

  /// The name of the hint.
  var identifier: String { "record/\(kind.rawValue)" }

  /// What to say to the student.
  var sentence: String {
    let (name, collector) = (name ?? "an array", "d\(name ?? "")")
    switch kind {
    case .nothingRecorded:
      return "forward records no operation with the engine, so no gradient can come back through it."
    case .recordedInWrongOrder:
      return
        "an operation is recorded before the one whose output it takes; backward walks the list from its end, so it "
        + "comes to that one too early. Record each operation as soon as it is computed."
    case .recordedTwice:
      return "the same operation is recorded twice, so its gradients are added twice."
    case .copyReturned:
      return
        "forward returns a copy of what its last operation put out; the engine tells arrays apart by their place in "
        + "memory, so the gradient of the copy does not reach that operation. Record and return one and the same array."
    case .outputNotRecorded:
      return
        "what forward returns is the output of no recorded operation, so the gradient has no way back into the record."
    case .copyRecorded:
      return
        "an operation takes another array with the numbers of one that came before, a copy or computed a second time, not that array "
        + "itself; the engine tells arrays apart by their place in memory, so the gradients stop there."
    case .chainBroken:
      return
        "the output of one recorded operation is not the array that the next one takes, so the gradients stop between "
        + "them; an expression that is computed a second time is another array."
    case .inputNotRecorded:
      return
        "no recorded operation takes the very array that forward was given, so its gradient has nowhere to come from."
    case .parameterNotRecorded:
      return
        "no recorded operation takes \(name) (or a view of it such as \(name).T), so its gradient has nowhere to come from."
    case .gradientInBuffer:
      return
        "gradientsToUpdate has nil where \(name) goes in: what the backward function returns for it goes to the buffer, and never "
        + "reaches \(collector)."
    case .gradientElsewhere:
      return
        "gradientsToUpdate has an array for \(name) that is not \(collector) or a view of it: what is added there never "
        + "reaches \(collector)."
    case .collectorForInput:
      return
        "gradientsToUpdate has \(collector) where the input goes in, so the input's gradient is collected there; \(collector) "
        + "belongs where \(name) goes in."
    case .collectorOfAnother:
      return
        "gradientsToUpdate has another parameter's gradient where \(name) goes in; \(collector) belongs there."
    }
  }
}

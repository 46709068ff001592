/// What a crash means for whoever wrote the code, where no known mistake ends in it: a fixed sentence for each kind of message.
///
/// The messages are those of the code that students are given, and of Swift; nothing of them is repeated.
enum CrashReason {
  /// How a message begins, what stands in it further on, and the sentence.
  private static let sentences: [(beginning: String, part: String, sentence: String)] = [
    (
      "Operation: gradientsToUpdate must have", "",
      "gradientsToUpdate has another number of entries than the operation has inputs: there is one for each, nil for the buffer."
    ),
    (
      "Operation ", ".T, which has the right one",
      "an entry of gradientsToUpdate is the transpose of what belongs there: a gradient has the shape of the input that is recorded, "
        + "and the transposed view of that array, .T, has it."
    ),
    (
      "Operation ", "of gradientsToUpdate has the shape",
      "an entry of gradientsToUpdate belongs to another input, or to none: a gradient has the shape of its input."
    ),
    (
      "Operation ", "gradients; it must return one for each input",
      "a backward function returned another number of gradients than its operation has inputs: does it belong to that operation?"
    ),
    (
      "Operation ", "its backward function returned a gradient of shape",
      "a backward function returned a gradient of another shape than its input has: does it belong to that operation, and were the "
        + "very arrays recorded that went in?"
    ),
    (
      "unbroadcast: a gradient of shape", "",
      "a gradient does not fit its input, even when it is summed: was the very array recorded that went into the operation, and does "
        + "the backward function belong to it?"
    ),
    (
      "GradientBuffer.updateParam: a gradient of shape", "",
      "a gradient was to be added for an array of another shape: the first gradient that a backward function returns belongs to the "
        + "first input, and each has the shape of its input."
    ),
    (
      "GradientBuffer.", "there is no spot for this array",
      "the buffer was asked for a spot that nobody made: addOperation makes them, for the very arrays that are recorded as inputs."
    ),
    (
      "GradientBuffer.", "another view of the same memory",
      "an array and another view of it, its transpose, say, are both tracked in the buffer, which knows arrays by their place in memory: "
        + "record one of the two only, or the step between them, too."
    ),
    (
      "a backward operation was called with an upstream gradient of shape", "",
      "a backward operation was called with an upstream gradient that is not the one of its output: for each operation it is what was "
        + "collected for that operation's own output."
    ),
    (
      "Unexpectedly found nil", "",
      "something that is nil is unwrapped by force there: an entry of gradientsToUpdate may be nil, a gradient, and what is kept of a "
        + "forward pass before there was one."
    ),
    (
      "", "of the labels y is no probability",
      "what came to the loss as the labels y is not what was given: an earlier call changed it in place, or predictions and labels are exchanged."
    ),
    (
      "no gradient was collected for", "",
      "there is no spot with the gradient: the array is recorded as an input of no operation, or the engine was emptied after the sweep, "
        + "and what was collected is to stay until zeroGrad is called."
    ),
    (
      "stack overflow", "",
      "a function calls itself without end: it calls the very function it is in, where another one or the same of another object was "
        + "meant, or nothing stops it."
    ),
    (
      "Index out of range", "",
      "an index is too large there: of n elements the last one has the index n - 1."
    ),
  ]

  /// The hint where an exercise was in one case all the time.
  static let endless = Hint(
    .endless,
    "a loop there never ends: what decides whether it goes on must change each time round, also before a continue, and a list that is "
      + "worked off must get shorter.", needsFoundations: true)

  /// The hint for a message, if it is of a known kind; of long lines the breaks may have taken a space away.
  static func hint(for message: String) -> Hint? {
    let text = message.filter { $0 != " " }
    let found = sentences.first { entry in
      let part = entry.part.filter { $0 != " " }
      return text.hasPrefix(entry.beginning.filter { $0 != " " })
        && (part.isEmpty || text[...].firstRange(of: part) != nil)
    }
    return found.map { Hint(.crash, $0.sentence, needsFoundations: true) }
  }
}

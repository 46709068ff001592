internal import NDArrays

/// A mistake that is often made, and what an exercise returns because of it.
struct Mistake: Sendable {
  /// A family and, after a slash, a form of it: `sigmoid-derivative/one-factor`.
  let identifier: String

  /// One sentence for the student: what was seen, and where it leads, without giving away what is right.
  let sentence: String

  /// What the exercise returns; arrays that are not there come out as they should.
  let answer: Card.Answer
}

/// A part of the homework with a mistake in it.
struct Slip<Part: Sendable>: Sendable {
  let identifier: String
  let sentence: String
  let part: Part

  init(_ identifier: String, _ sentence: String, _ part: Part) {
    self.identifier = identifier
    self.sentence = sentence
    self.part = part
  }
}

// A closure that is given for a part of unknown type is not taken for a sendable one.

extension Slip where Part == Rule {
  init(_ identifier: String, _ sentence: String, _ rule: @escaping Rule) {
    (self.identifier, self.sentence, part) = (identifier, sentence, rule)
  }
}

extension Slip where Part == LinearModel {
  init(_ identifier: String, _ sentence: String, _ layer: @escaping LinearModel) {
    (self.identifier, self.sentence, part) = (identifier, sentence, layer)
  }
}

extension Slip where Part == PracticeSlips.Unbroadcast {
  init(_ identifier: String, _ sentence: String, _ unbroadcast: @escaping PracticeSlips.Unbroadcast) {
    (self.identifier, self.sentence, part) = (identifier, sentence, unbroadcast)
  }
}

/// A mistake after which an exercise does not return arrays at all in this case: something else is said about it.
struct NoAnswer: Error {}

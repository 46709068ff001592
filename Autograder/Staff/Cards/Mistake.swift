internal import NDArrays

/// A mistake that is often made, and what an exercise returns because of it.
struct Mistake: Sendable {
  /// A family and, after a slash, a form of it: `sigmoid-derivative/one-factor`.
  let identifier: String

  /// One sentence for the student: what was seen, and where it leads, without giving away what is right.
  let sentence: String

  /// What it may be as well, if the sentence alone would say too much.
  var reading: Reading?

  /// What the exercise returns; arrays that are not there come out as they should.
  let answer: Card.Answer
}

/// One of several mistakes that may lead to the same numbers: told together with the others.
struct Reading: Equatable, Sendable {
  /// Under which condition it is one: `tanh is made of primitive operations`.
  let whole: String

  /// What is wrong then: `the division is not recorded`.
  let step: String

  /// The operation of which it is said: `division`.
  var operation = ""

  /// The sentence of a mistake that is some readings and nothing else.
  static func sentence(_ readings: [Reading]) -> String {
    "this is what comes back if \(text(readings))."
  }

  /// The sentence of a mistake that may be some readings, too.
  static func sentence(_ sentence: String, _ readings: [Reading]) -> String {
    readings.isEmpty || sentence.contains(readings[0].whole)
      ? sentence : "\(sentence.dropLast()); or \(text(readings))."
  }

  private static func text(_ readings: [Reading]) -> String {
    var operations: [String] = []
    for reading in readings where !operations.contains(reading.operation) {
      operations.append(reading.operation)
    }
    let steps =
      readings.count > 3
      ? "one of these is not recorded as what it is: "
        + operations.map { "the \($0)" }.joined(separator: ", ")
      : readings.map(\.step).joined(separator: ", or ")
    return "\(readings[0].whole) and \(steps)"
  }
}

/// A part of the homework with a mistake in it.
struct Slip<Part: Sendable>: Sendable {
  let identifier: String
  let sentence: String
  let part: Part

  /// What else it may be, if it is one of several things.
  private(set) var reading: Reading?

  init(_ identifier: String, _ sentence: String, _ part: Part) {
    self.identifier = identifier
    self.sentence = sentence
    self.part = part
  }

  init(_ identifier: String, _ reading: Reading, _ part: Part) {
    self.init(identifier, Reading.sentence([reading]), part)
    self.reading = reading
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

/// A mistake after which an exercise does not return arrays at all in this case.
struct NoAnswer: Error, Equatable {
  /// How the message begins with which it ends; `nil` if that is not known.
  let message: String?

  init(_ message: String? = nil) {
    self.message = message
  }

  /// A matrix product of shapes that do not fit.
  static func notAligned(_ a: [Int], _ b: [Int]) -> NoAnswer {
    NoAnswer("matmul: shapes \(text(a)) and \(text(b)) are not aligned")
  }

  /// An operation on elements of arrays whose shapes do not fit.
  static func notBroadcast(_ a: [Int], _ b: [Int]) -> NoAnswer {
    NoAnswer("operands could not be broadcast together with shapes \(compactText(a)) \(compactText(b))")
  }

  /// A value that is not there, unwrapped by force.
  static let foundNil = NoAnswer("Unexpectedly found nil while unwrapping an Optional value")

  /// An index that is too large.
  static let indexOutOfRange = NoAnswer("Index out of range")

  /// The buffer was asked for a spot that nobody made.
  static func noSpot(_ caller: String) -> NoAnswer {
    NoAnswer("GradientBuffer.\(caller): there is no spot for this array")
  }

  /// A shape as NumPy prints it.
  static func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }

  private static func compactText(_ shape: [Int]) -> String {
    text(shape).filter { $0 != " " }
  }
}

internal import NDArrays

/// One way in which an array may have gone wrong.
///
/// An explanation looks at one array. It speaks only if it accounts for every element, and it says what was
/// seen, so that the sentence is true whatever the code looks like.
protocol Explanation: Sendable {
  /// The kind of explanation.
  var identifier: Hint.Identifier { get }

  /// A sentence for the student if this explains the array, and `nil` otherwise.
  func sentence(for suspect: Suspect) -> String?

  /// What must be the same in all failed cases for this to be the reason, beside its kind.
  func detail(for suspect: Suspect) -> String
}

extension Explanation {
  func detail(for suspect: Suspect) -> String { "" }
}

/// What an array would be if a certain mistake had been made.
struct Signature {
  /// The array that the mistake leads to.
  let array: NDArray

  /// What to say if this is what came back.
  let sentence: String

  init(_ array: NDArray, _ sentence: String) {
    self.array = array
    self.sentence = sentence
  }
}

/// An explanation that can tell beforehand what the mistake leads to.
protocol SignatureExplanation: Explanation {
  /// What the array would be, one entry for each form of the mistake; empty if the mistake cannot be made
  /// here.
  func signatures(for suspect: Suspect) -> [Signature]
}

extension SignatureExplanation {
  func sentence(for suspect: Suspect) -> String? {
    signatures(for: suspect).first { suspect.isLike($0.array) }?.sentence
  }
}

/// What a folder of fixtures holds: every exercise with all that the grader knows of it, every file with its checksum.
public struct FixtureManifest: Codable, Equatable, Sendable {
  /// One array: the file `<name>.npy` in the case's `given` or `expected` folder.
  public struct Array: Codable, Equatable, Sendable {
    /// The name, without `.npy`.
    public let name: String

    /// The SHA-256 of the file, in hexadecimal.
    public let sha256: String

    /// Creates an entry for one file.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// One case: the arrays an exercise is given and the arrays it should return.
  public struct Case: Codable, Equatable, Sendable {
    /// A number, and after a hyphen the scenario if the exercise has several: `3-reused-array`.
    public let name: String

    /// What the exercise is given, in the order in which it is shown.
    public let given: [Array]

    /// What the exercise should return, in the order in which it is shown.
    public let expected: [Array]

    /// The SHA-256 of `mistakes.npz`, what the known mistakes return; `nil` if none shows in this case.
    public let mistakes: String?

    /// Creates a case from its arrays.
    public init(name: String, given: [Array], expected: [Array], mistakes: String? = nil) {
      self.name = name
      self.given = given
      self.expected = expected
      self.mistakes = mistakes
    }
  }

  /// A mistake that is often made: what it returns stands in each case's `mistakes.npz`.
  public struct Mistake: Codable, Equatable, Sendable {
    /// A name for programs: `sigmoid-derivative/one-factor`.
    public let identifier: String

    /// One sentence for the student.
    public let sentence: String

    /// How an exercise ends with this mistake; `nil` if it comes to its end, or if that is not known.
    public let ending: Ending?

    /// Creates a mistake.
    public init(identifier: String, sentence: String, ending: Ending? = nil) {
      self.identifier = identifier
      self.sentence = sentence
      self.ending = ending
    }
  }

  /// A crash that a mistake leads to.
  public struct Ending: Codable, Equatable, Sendable {
    /// The first case that is not answered any more.
    public let caseName: String

    /// How the message of the crash begins.
    public let message: String

    /// Creates an ending.
    public init(caseName: String, message: String) {
      self.caseName = caseName
      self.message = message
    }
  }

  /// All that is known of one exercise.
  public struct Exercise: Codable, Equatable, Sendable {
    /// Section and folder: `functional/exp-backward`.
    public let path: String

    /// The name students and course platforms know it by: `Functional Backward - Exp`.
    public let title: String

    /// What it is worth when all its cases pass; 0 for practice.
    public let points: Int

    /// The parts of MyTorch that it asks for, as their stubs call them: `Linear.forward`.
    public let parts: [String]

    /// What is to be right before it.
    public let foundations: Foundations

    /// What each returned array is, in the order in which they are to be looked at.
    public let roles: [ArrayRole]

    /// The mistakes that are often made.
    public let mistakes: [Mistake]

    /// Whether each scenario is about another part of the homework; `nil` if they are all about one.
    public let hasIndependentScenarios: Bool?

    /// What is new in a scenario, as one sentence; `nil` if there is nothing to say of any.
    public let topics: [String: String]?

    /// The cases, in the order in which they are run.
    public let cases: [Case]

    /// Creates an exercise.
    public init(
      path: String, title: String, points: Int, parts: [String] = [], foundations: Foundations,
      roles: [ArrayRole], mistakes: [Mistake], hasIndependentScenarios: Bool = false,
      topics: [String: String] = [:], cases: [Case]
    ) {
      self.path = path
      self.title = title
      self.points = points
      self.parts = parts
      self.foundations = foundations
      self.roles = roles
      self.mistakes = mistakes
      self.hasIndependentScenarios = hasIndependentScenarios ? true : nil
      self.topics = topics.isEmpty ? nil : topics
      self.cases = cases
    }
  }

  /// The layout this program writes and reads.
  public static let currentFormat = 2

  /// The name of the manifest's file in the fixtures folder.
  public static let fileName = "manifest.json"

  /// The layout of the folder; a reader refuses one it does not know.
  public let format: Int

  /// The version of the generator: the same seed gives the same fixtures as long as it does not change.
  public let generator: Int

  /// The seed the given arrays were drawn from.
  public let seed: UInt64

  /// The exercises, in the order of the rubric.
  public let exercises: [Exercise]

  /// Creates a manifest in the current format.
  public init(generator: Int, seed: UInt64, exercises: [Exercise]) {
    format = Self.currentFormat
    self.generator = generator
    self.seed = seed
    self.exercises = exercises
  }
}

/// What a folder of fixtures holds: every case of every exercise, every file with its checksum.
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

    /// Creates a case from its arrays.
    public init(name: String, given: [Array], expected: [Array]) {
      self.name = name
      self.given = given
      self.expected = expected
    }
  }

  /// All cases of one exercise.
  public struct Exercise: Codable, Equatable, Sendable {
    /// Section and folder: `functional/exp-backward`.
    public let path: String

    /// The cases, in the order in which they are run.
    public let cases: [Case]

    /// Creates an exercise from its cases.
    public init(path: String, cases: [Case]) {
      self.path = path
      self.cases = cases
    }
  }

  /// The layout this program writes and reads.
  public static let currentFormat = 1

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

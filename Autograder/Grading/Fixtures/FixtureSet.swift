package import Foundation
internal import NDArrays
internal import NumPyFormat

/// One case, loaded.
package struct FixtureCase {
  /// A number, and after a hyphen the scenario if there is one.
  package let name: String

  /// What the exercise is given.
  package let given: NamedArrays

  /// What it should return.
  package let expected: NamedArrays

  package init(name: String, given: NamedArrays, expected: NamedArrays) {
    self.name = name
    self.given = given
    self.expected = expected
  }
}

/// Fixtures: `<section>/<exercise>/<case>/{given,expected}/<name>.npy` and a manifest, in a folder or in memory.
public struct FixtureSet: Sendable {
  /// Where the arrays are.
  private enum Storage: Sendable {
    case folder(String)

    /// By their path below what would be the folder.
    case memory([String: Data])
  }

  private let storage: Storage

  /// The folder, as the user gave it; `nil` if they are in memory only.
  public var folder: String? { if case .folder(let folder) = storage { folder } else { nil } }

  /// What the folder holds.
  public let manifest: FixtureManifest

  /// What the exercises in it are worth.
  public let rubric: Rubric

  /// Reads the manifest in `folder`; the arrays are read when they are needed.
  ///
  /// - Throws: ``FixtureError``.
  public init(folder: String) throws {
    let file = "\(folder)/\(FixtureManifest.fileName)"
    guard let data = FileManager.default.contents(atPath: file) else {
      throw FixtureError.noManifest(folder: folder)
    }
    storage = .folder(folder)
    manifest = try Self.decode(data, file: file)
    do {
      rubric = try Rubric(manifest)
    } catch {
      throw FixtureError.badManifest(file: file, problem: "\(error)")
    }
  }

  /// Takes files that were made by this program, and are nowhere where a hand-in could look for them.
  package init(files: [String: Data], listedIn manifest: FixtureManifest) throws {
    storage = .memory(files)
    self.manifest = manifest
    rubric = try Rubric(manifest)
  }

  private static func decode(_ data: Data, file: String) throws -> FixtureManifest {
    struct Header: Decodable { let format: Int }
    do {
      let format = try JSONDecoder().decode(Header.self, from: data).format
      guard format == FixtureManifest.currentFormat else {
        throw FixtureError.unknownFormat(
          file: file, found: format, supported: FixtureManifest.currentFormat)
      }
      return try JSONDecoder().decode(FixtureManifest.self, from: data)
    } catch let error as FixtureError {
      throw error
    } catch {
      throw FixtureError.badManifest(file: file, problem: "\(error)")
    }
  }

  /// The file of one array.
  public static func file(exercise: String, case name: String, side: Side, array: String) -> String {
    "\(exercise)/\(name)/\(side.rawValue)/\(array).npy"
  }

  /// Which arrays of a case.
  public enum Side: String, Sendable {
    case given
    case expected
  }

  /// What is known of an exercise.
  func exercise(_ path: String) throws -> FixtureManifest.Exercise {
    guard let exercise = manifest.exercises.first(where: { $0.path == path }), !exercise.cases.isEmpty else {
      throw FixtureError.missingExercise(path: path, folder: folder ?? "what was made")
    }
    return exercise
  }

  /// The file of what the known mistakes return in a case.
  public static func mistakesFile(exercise: String, case name: String) -> String {
    "\(exercise)/\(name)/mistakes.npz"
  }

  /// What the known mistakes of an exercise return, by case, mistake and array; read only when something is wrong.
  ///
  /// The members of each file are called `<mistake>/<array>`; an array that is not there comes out as it should.
  func predictions(
    of exercise: FixtureManifest.Exercise
  ) throws -> [String: [String: [String: NDArray]]] {
    var predictions: [String: [String: [String: NDArray]]] = [:]
    for entry in exercise.cases where entry.mistakes != nil {
      let file = Self.mistakesFile(exercise: exercise.path, case: entry.name)
      do {
        for (name, array) in try mistakes(in: file) {
          guard let slash = name.lastIndex(of: "/") else { continue }
          predictions[entry.name, default: [:]][String(name[..<slash]), default: [:]][
            String(name[name.index(after: slash)...])] = array
        }
      } catch {
        throw FixtureError.unreadableArray(problem: "\(error)")
      }
    }
    return predictions
  }

  private func mistakes(in file: String) throws -> NPZ.Members {
    switch storage {
    case .folder(let folder): try NPZ.read(contentsOf: "\(folder)/\(file)")
    case .memory(let files): try NPZ.decode(Array(files[file] ?? Data()), source: file)
    }
  }

  /// Makes sure that the files of an exercise are those that the manifest describes.
  ///
  /// It takes as long as the exercise itself, so it is done where an answer is not as expected: what is wrong may be the question.
  ///
  /// - Throws: ``FixtureError/changedFile(_:)``.
  func verify(_ path: String) throws {
    // What is in memory nobody has changed.
    guard let folder else { return }
    for entry in try exercise(path).cases {
      let arrays = [(Side.given, entry.given), (.expected, entry.expected)].flatMap { side, arrays in
        arrays.map { array in
          (Self.file(exercise: path, case: entry.name, side: side, array: array.name), array.sha256)
        }
      }
      let mistakes = entry.mistakes.map { [(Self.mistakesFile(exercise: path, case: entry.name), $0)] } ?? []
      for (file, sha256) in arrays + mistakes {
        let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()
        guard SHA256.hexDigest(of: bytes) == sha256 else {
          throw FixtureError.changedFile("\(folder)/\(file)")
        }
      }
    }
  }

  /// The cases of an exercise with their arrays.
  func cases(of path: String) throws -> [FixtureCase] {
    try exercise(path).cases.map { entry in
      FixtureCase(
        name: entry.name,
        given: try arrays(entry.given, .given, exercise: path, case: entry.name),
        expected: try arrays(entry.expected, .expected, exercise: path, case: entry.name))
    }
  }

  private func arrays(
    _ entries: [FixtureManifest.Array], _ side: Side, exercise: String, case name: String
  ) throws -> NamedArrays {
    try entries.map { entry in
      let file = Self.file(exercise: exercise, case: name, side: side, array: entry.name)
      do {
        return (entry.name, try array(in: file))
      } catch {
        throw FixtureError.unreadableArray(problem: "\(error)")
      }
    }
  }

  private func array(in file: String) throws -> NDArray {
    switch storage {
    case .folder(let folder): try NPY.read(contentsOf: "\(folder)/\(file)")
    case .memory(let files): try NPY.decode(Array(files[file] ?? Data()), source: file)
    }
  }
}

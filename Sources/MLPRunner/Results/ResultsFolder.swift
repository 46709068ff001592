import Foundation
import HW1Bonus
import NumPyFormat

/// The folder for the results.
///
/// Every file in it is there whole, or as it was before.
struct ResultsFolder {
  let path: String

  private enum File: String, CaseIterable {
    case weights = "weights.npz"
    case history = "history.json"
    case losses = "loss.svg"
    case errors = "error.svg"
    case confusion = "confusion.svg"
    case worst = "worst.svg"
  }

  /// Where the checkpoint is.
  var weights: String { place(of: .weights) }

  /// Finds out whether files can be written to the folder, and leaves everything as it was.
  ///
  /// - Throws: ``RunError``.
  func checkWritable() throws {
    let missing = MissingFolders(on: path)
    defer { missing.removeEmpty() }
    try make()
    try reportingFailure {
      let trial = URL(fileURLWithPath: path).appendingPathComponent(".mlp-\(UUID().uuidString)")
      try Data().write(to: trial)
      try FileManager.default.removeItem(at: trial)
    }
  }

  /// Makes the folder if it is not there, and does `body`; if that fails, a folder that is still empty goes again.
  ///
  /// - Throws: ``RunError``, and what `body` throws.
  func fill(_ body: () throws -> Void) throws {
    let missing = MissingFolders(on: path)
    do {
      try make()
      try body()
    } catch {
      missing.removeEmpty()
      throw error
    }
  }

  /// Makes the folder if it is not there.
  ///
  /// - Throws: ``RunError``.
  private func make() throws {
    try reportingFailure {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  /// Saves the weights, the history and its curves.
  ///
  /// Pictures of an earlier state are removed.
  func save(_ checkpoint: Checkpoint, test: Score? = nil) throws {
    try fill { try saveFiles(checkpoint, test: test) }
  }

  private func saveFiles(_ checkpoint: Checkpoint, test: Score?) throws {
    try reportingFailure {
      for file in [File.confusion, .worst] where FileManager.default.fileExists(atPath: place(of: file)) {
        try FileManager.default.removeItem(atPath: place(of: file))
      }
      try NPZ.write(checkpoint.members, to: weights)
      try write(try History(checkpoint, test: test).encoded(), to: .history)
      for (file, curves) in [(File.losses, LineChart.losses), (.errors, LineChart.errors)] {
        try write(Data(curves(checkpoint.history).svg.utf8), to: file)
      }
    }
  }

  /// Saves the pictures that show what the network makes of `data`.
  ///
  /// - Parameter name: What `data` is called in the pictures.
  func save(_ predictions: Predictions, of data: Dataset, name: String) throws {
    try reportingFailure {
      try write(Data(ConfusionMatrix(predictions.confusion, name: name).svg.utf8), to: .confusion)
      try write(Data(DigitGallery(predictions, data, name: name).svg.utf8), to: .worst)
    }
  }

  /// The names of the files, for a message.
  static let fileNames = File.allCases.map(\.rawValue)

  private func write(_ data: Data, to file: File) throws {
    // Atomic: under another name first, then moved into place.
    try data.write(to: URL(fileURLWithPath: place(of: file)), options: .atomic)
  }

  private func place(of file: File) -> String {
    URL(fileURLWithPath: path).appendingPathComponent(file.rawValue).path
  }

  private func reportingFailure(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as NumPyFormatError {
      throw error
    } catch {
      throw RunError.cannotWrite(path: path, reason: reason(for: error as NSError))
    }
  }

  /// What is in the way, in plain words where Foundation has none.
  private func reason(for error: NSError) -> String {
    var place = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    while !FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), place.path != "/" {
      place.deleteLastPathComponent()
    }
    if !isFolder.boolValue { return "\(place.path) is a file, not a folder." }
    return switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "you may not write to \(place.path)."
    case .fileWriteOutOfSpace: "the disk is full."
    default: error.localizedDescription
    }
  }
}

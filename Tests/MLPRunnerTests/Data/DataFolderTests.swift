import Foundation
import HW1Bonus
import NDArrays
import NumPyFormat
import Testing

@testable import mlp

struct DataFolderTests {
  /// Writes a small sound set, changes it, reads it, and gives the error's text, from the file's name on.
  private func problem(after change: (String) throws -> Void) throws -> String? {
    try withTemporaryFolder { path in
      try write(to: path)
      try change(path)
      do {
        _ = try DataFolder(path: path).read()
        return nil
      } catch {
        return "\(error)".replacingOccurrences(of: path + "/", with: "")
      }
    }
  }

  private func write(to path: String) throws {
    for part in DataFolder.Part.allCases {
      let drawn = DrawnDigits(count: 12, seed: 1)
      try DataFolder(path: path).write(part, pictures: drawn.pictures, digits: drawn.digits)
    }
  }

  @Test func readsWhatItWrote() throws {
    try withTemporaryFolder { path in
      try write(to: path)
      let drawn = DrawnDigits(count: 12, seed: 1)
      let data = try DataFolder(path: path).read()
      #expect(data.training.inputs.shape == [12, 784])
      #expect(arrayEqual(data.training.labels.argmax(axis: 1), drawn.digits))
      #expect(arrayEqual(data.training.labels.sum(axis: 1), NDArray.ones(12)))
      let normalised = (drawn.pictures - drawn.pictures.mean()) / drawn.pictures.std()
      #expect(allClose(data.training.inputs, normalised, relativeTolerance: 1e-12))
      #expect(data.test?.count == 12)
      #expect(try NPY.header(of: path + "/train_data.npy").elementType == .uint8)
    }
  }

  @Test func theTestPartMayBeMissing() throws {
    try withTemporaryFolder { path in
      try write(to: path)
      for name in ["test_data.npy", "test_labels.npy"] {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
      }
      #expect(try DataFolder(path: path).read().test == nil)
    }
  }

  @Test func missingFolder() {
    let error = #expect(throws: DataError.self) { try DataFolder(path: "no/such/folder").read() }
    #expect(
      error?.description
        == "no/such/folder: there is no such folder. --data takes the folder with train_data.npy, train_labels.npy, "
        + "val_data.npy and val_labels.npy.")
  }

  @Test(arguments: ["val_data.npy", "train_labels.npy", "test_labels.npy"])
  func missingFile(name: String) throws {
    let text = try problem { try FileManager.default.removeItem(atPath: "\($0)/\(name)") }
    #expect(
      text
        == "\(name): there is no such file. The folder needs train_data.npy, train_labels.npy, val_data.npy and "
        + "val_labels.npy; test_data.npy and test_labels.npy come together or not at all.")
  }

  @Test func truncatedFile() throws {
    let text = try problem { path in
      let file = URL(fileURLWithPath: "\(path)/train_data.npy")
      try Data(contentsOf: file).dropLast(1000).write(to: file)
    }
    #expect(text?.hasPrefix("train_data.npy: ") == true)
    #expect(text?.contains("9408") == true)
  }

  /// An array that takes the place of a file.
  struct Replacement: CustomTestStringConvertible {
    let name: String
    let array: [Double]
    let shape: [Int]
    let text: String?

    var testDescription: String { "\(name) \(shape)" }
  }

  private static let labels = [Double](repeating: 3, count: 12)

  @Test(arguments: [
    Replacement(name: "train_labels.npy", array: labels, shape: [12], text: nil),
    Replacement(
      name: "val_data.npy", array: [Double](repeating: 1, count: 12 * 783), shape: [12, 783],
      text: "val_data.npy: the array has the shape (12, 783), but (N, 784) is expected."),
    Replacement(
      name: "train_data.npy", array: [Double](repeating: 1, count: 12 * 784), shape: [12, 28, 28],
      text: "train_data.npy: the array has the shape (12, 28, 28), but (N, 784) is expected."),
    Replacement(
      name: "train_data.npy", array: [], shape: [0, 784], text: "train_data.npy: the file has no examples."),
    Replacement(
      name: "train_labels.npy", array: labels, shape: [12, 1],
      text: "train_labels.npy: the array has the shape (12, 1), but (N,) is expected."),
    Replacement(
      name: "train_labels.npy", array: labels.dropLast(), shape: [11],
      text: "train_labels.npy: 11 labels, but train_data.npy has 12 pictures; each picture has one label."),
    Replacement(
      name: "val_labels.npy", array: labels.dropLast() + [10], shape: [12],
      text: "val_labels.npy: label 11 is 10, but a label is a digit from 0 to 9."),
    Replacement(
      name: "val_labels.npy", array: [-1] + labels.dropFirst(), shape: [12],
      text: "val_labels.npy: label 0 is -1, but a label is a digit from 0 to 9."),
    Replacement(
      name: "val_labels.npy", array: [0.5] + labels.dropFirst(), shape: [12],
      text: "val_labels.npy: label 0 is 0.5, but a label is a digit from 0 to 9."),
    Replacement(
      name: "val_labels.npy", array: [.nan] + labels.dropFirst(), shape: [12],
      text: "val_labels.npy: label 0 is nan, but a label is a digit from 0 to 9."),
    Replacement(
      name: "test_data.npy", array: [.nan] + [Double](repeating: 1, count: 12 * 784 - 1), shape: [12, 784],
      text: "test_data.npy: some pixels are not finite numbers (NaN or infinity)."),
    Replacement(
      name: "test_data.npy", array: [Double](repeating: 255, count: 12 * 784), shape: [12, 784],
      text: "test_data.npy: all pixels are 255.0; there is nothing to learn from."),
  ])
  func replaced(_ replacement: Replacement) throws {
    let text = try problem { path in
      try NPY.write(NDArray(replacement.array, shape: replacement.shape), to: "\(path)/\(replacement.name)")
    }
    #expect(text == replacement.text)
  }
}

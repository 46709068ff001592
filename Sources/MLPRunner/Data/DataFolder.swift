import Foundation
import HW1Bonus
import NDArrays
import NumPyFormat

/// A folder with data in the course's format: for each part two files, `train_data.npy` with pictures, (N, 784), and
/// `train_labels.npy` with the digits they show, (N,).
struct DataFolder {
  /// The parts of the data.
  enum Part: String, CaseIterable {
    case training = "train"
    case validation = "val"
    case test = "test"

    var pictures: String { "\(rawValue)_data.npy" }
    var digits: String { "\(rawValue)_labels.npy" }
  }

  let path: String

  /// Reads all parts; the test part may be missing as a whole.
  ///
  /// - Throws: ``DataError``, or `NumPyFormatError` if a file is not a sound .npy.
  func read() throws -> DigitData {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw DataError(path, .notAFolder)
    }
    let training = try read(.training)
    let validation = try read(.validation)
    let hasTest = [Part.test.pictures, Part.test.digits].contains {
      FileManager.default.fileExists(atPath: place(of: $0))
    }
    return DigitData(
      training: training, validation: validation, test: hasTest ? try read(.test) : nil, origin: path)
  }

  /// Writes a part: bytes for the pictures and the digits alike.
  func write(_ part: Part, pictures: NDArray, digits: NDArray) throws {
    try NPY.write(pictures, to: place(of: part.pictures), as: .uint8)
    try NPY.write(digits, to: place(of: part.digits), as: .uint8)
  }

  private func read(_ part: Part) throws -> Dataset {
    let pictures = try read(part.pictures, expectedShape: "(N, 784)") { shape in
      shape.count == 2 && shape[1] == DigitData.side * DigitData.side
    }
    let digits = try read(part.digits, expectedShape: "(N,)") { $0.count == 1 }
    guard pictures.shape[0] == digits.shape[0] else {
      throw DataError(
        place(of: part.digits),
        .wrongCount(labels: digits.shape[0], pictures: pictures.shape[0], picturesFile: part.pictures))
    }
    if let index = digits.elements.firstIndex(where: { !(0..<10).contains($0) || $0 != $0.rounded() }) {
      throw DataError(place(of: part.digits), .wrongLabel(index: index, found: digits.elements[index]))
    }
    // The extremes show a NaN or an infinity, too, and what cannot be normalised.
    let (low, high) = (pictures.min().item, pictures.max().item)
    guard low.isFinite, high.isFinite else { throw DataError(place(of: part.pictures), .notFinite) }
    guard low < high else { throw DataError(place(of: part.pictures), .blank(low)) }
    return Dataset(pictures: pictures, digits: digits)
  }

  /// Reads a file once its header has shown that it is worth it.
  private func read(_ name: String, expectedShape: String, isRight: ([Int]) -> Bool) throws -> NDArray {
    let path = place(of: name)
    guard FileManager.default.fileExists(atPath: path) else { throw DataError(path, .missing) }
    let shape = try NPY.header(of: path).shape
    guard isRight(shape) else { throw DataError(path, .wrongShape(found: shape, expected: expectedShape)) }
    guard shape[0] > 0 else { throw DataError(path, .empty) }
    return try NPY.read(contentsOf: path)
  }

  private func place(of name: String) -> String {
    URL(fileURLWithPath: path).appendingPathComponent(name).path
  }
}

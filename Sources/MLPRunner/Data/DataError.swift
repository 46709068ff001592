/// Why data cannot be used, and in which file; that a file is no sound .npy is said by `NumPyFormatError`.
struct DataError: Error, Equatable {
  enum Problem: Equatable {
    case notAFolder
    case missing
    case empty
    case wrongShape(found: [Int], expected: String)
    case wrongCount(labels: Int, pictures: Int, picturesFile: String)
    case wrongLabel(index: Int, found: Double)
    case notFinite
    case blank(Double)
  }

  /// The file's or the folder's path.
  let path: String

  let problem: Problem

  init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension DataError: CustomStringConvertible {
  var description: String { "\(path): \(problem)" }
}

extension DataError.Problem: CustomStringConvertible {
  var description: String {
    switch self {
    case .notAFolder:
      "there is no such folder. --data takes the folder with train_data.npy, train_labels.npy, val_data.npy and "
        + "val_labels.npy."
    case .missing:
      "there is no such file. The folder needs train_data.npy, train_labels.npy, val_data.npy and val_labels.npy; "
        + "test_data.npy and test_labels.npy come together or not at all."
    case .empty:
      "the file has no examples."
    case .wrongShape(let found, let expected):
      "the array has the shape (\(found.map(String.init).joined(separator: ", "))\(found.count == 1 ? "," : "")), "
        + "but \(expected) is expected."
    case .wrongCount(let labels, let pictures, let picturesFile):
      "\(labels) labels, but \(picturesFile) has \(pictures) pictures; each picture has one label."
    case .wrongLabel(let index, let found):
      "label \(index) is \(found == found.rounded() && found.magnitude < 1e15 ? String(Int(found)) : String(found)), "
        + "but a label is a digit from 0 to 9."
    case .notFinite:
      "some pixels are not finite numbers (NaN or infinity)."
    case .blank(let value):
      "all pixels are \(value); there is nothing to learn from."
    }
  }
}

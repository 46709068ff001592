import HW1Bonus
import NDArrays

/// Pictures of digits, in three parts.
struct DigitData {
  /// The length of a picture's sides.
  static let side = 28

  /// The number of different digits.
  static let classes = 10

  let training: Dataset
  let validation: Dataset

  /// For the last test; some folders have none.
  let test: Dataset?

  /// Where the pictures come from, for messages.
  let origin: String
}

extension Dataset {
  /// Pairs pictures, of any range of brightness, with the digits they show.
  ///
  /// The pictures are normalised as the course does it: `(x - mean) / standard deviation`, with one mean and one
  /// deviation over all pixels of this part of the data. Their array is changed in place.
  init(pictures: NDArray, digits: NDArray) {
    pictures -= pictures.mean()
    pictures /= pictures.std()
    let classes = NDArray.arange(Double(DigitData.classes))
    self.init(inputs: pictures, labels: digits.expandedDims(axis: 1) == classes)
  }
}

public import Foundation

/// The files of the homework.
public enum HomeworkFiles {
  /// What is handed in, below `Sources`: what create_tarball.sh packs.
  public static let paths = [
    "MyTorch/AutogradEngine.swift",
    "MyTorch/NN/Functional.swift",
    "MyTorch/NN/Modules/Activation.swift",
    "MyTorch/NN/Modules/Linear.swift",
    "MyTorch/NN/Modules/Loss.swift",
    "MyTorch/Utils.swift",
  ]

  /// What students write for practice and do not hand in, below `Sources`.
  public static let practicePaths = ["HW1Bonus/MLP.swift", "HW1Bonus/Training.swift"]

  /// A note for each Swift file that a student added: it is compiled here, and not there.
  ///
  /// - Parameter package: The folder of the homework.
  public static func notices(in package: URL) -> [String] {
    let sources = package.appendingPathComponent("Sources")
    let entries = FileManager.default.enumerator(atPath: sources.appendingPathComponent("MyTorch").path)
    let added = (entries?.compactMap { $0 as? String } ?? []).map { "MyTorch/\($0)" }.filter {
      $0.hasSuffix(".swift") && !paths.contains($0)
    }
    return added.sorted().map { file in
      "Sources/\(PrintableText(Array(file.utf8)).text) is not handed in: what the six files of the homework use of it will "
        + "not compile when they are graded. Move it into one of them."
    }
  }
}

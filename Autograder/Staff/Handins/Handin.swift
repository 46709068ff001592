internal import Foundation
internal import Grading

/// What a student handed in: the contents of the files the homework names, and nothing else.
struct Handin {
  /// The sources, by their path below `Sources`.
  var sources: [String: Data]

  /// What was found that does not belong there, or cannot be taken; a line each.
  var remarks: [String]

  /// The files the homework names that were not handed in.
  var missing: [String] { HandinFiles.paths.filter { sources[$0] == nil } }
}

/// Why nothing could be taken from a hand-in.
enum HandinError: Error, Equatable {
  case notThere(String)
  case neitherFileNorFolder(String)
  case unreadableArchive(String, reason: String)
  case excessiveArchive(String, limit: String)
  case nothingInIt(String)
}

extension HandinError {
  /// The same error of something that is called `name`: a student need not know where staff keep it.
  func named(_ name: String) -> HandinError {
    switch self {
    case .notThere: .notThere(name)
    case .neitherFileNorFolder: .neitherFileNorFolder(name)
    case .unreadableArchive(let path, let reason):
      .unreadableArchive(name, reason: reason.replacing(path, with: name))
    case .excessiveArchive(_, let limit): .excessiveArchive(name, limit: limit)
    case .nothingInIt: .nothingInIt(name)
    }
  }
}

extension HandinError: CustomStringConvertible {
  var description: String {
    switch self {
    case .notThere(let path):
      "there is no hand-in at \(Self.shown(path))"
    case .neitherFileNorFolder(let path):
      "\(Self.shown(path)) is neither a file nor a folder (a link is not followed)"
    case .unreadableArchive(let path, let reason):
      "\(Self.shown(path)) cannot be read as .tar, .tar.gz or .zip: \(Self.shown(reason)). It should be the handin.tar that create_tarball.sh makes."
    case .excessiveArchive(let path, let limit):
      "\(Self.shown(path)) is not what a hand-in can be: to list what is in it, tar or unzip \(limit). It should be the handin.tar that create_tarball.sh makes."
    case .nothingInIt(let path):
      "\(Self.shown(path)) holds none of the files of the homework (MyTorch/AutogradEngine.swift and so on). "
        + "It should be the handin.tar that create_tarball.sh makes."
    }
  }

  /// A path on one line: who hands in chooses the file's name.
  private static func shown(_ text: String) -> String {
    PrintableText(text, limit: 1000).text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

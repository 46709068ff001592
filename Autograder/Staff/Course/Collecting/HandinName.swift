/// What the name of a file or folder in a platform's download says.
struct HandinName: Equatable {
  /// The platforms whose downloads are understood.
  enum Platform: String, Codable, Sendable {
    case autolab, canvas, gradescope, moodle
  }

  let platform: Platform

  /// Whose it is: an e-mail address (Autolab), a user's number (Canvas), a participant's number (Moodle).
  let student: String

  /// What the student is called, as the platform writes it.
  var name: String?

  /// Which attempt it is, from 1.
  var attempt: Int?

  /// Whether the platform says that it is late.
  var isLate = false

  /// Takes a name apart; `nil` if no platform gives such names.
  ///
  /// - Autolab: `ada@uni.edu_3_handin.tar`, the third submission.
  /// - Canvas: `lovelaceada_LATE_4711_90210_handin-1.tar`, with the numbers of user and submission; `-1` for the first one
  ///   that was handed in again under the same name.
  /// - Moodle: `Ada Lovelace_4711_assignsubmission_file_`, a folder, or with the file's name behind it.
  init?(_ name: String) {
    if let match = name.wholeMatch(of: /(.+)_(\d+)_assignsubmission_file(?:_.*)?/)?.output {
      platform = .moodle
      student = String(match.2)
      self.name = String(match.1)
    } else if let match = name.wholeMatch(of: /(.+@[^_@]+)_(\d+)_.+/)?.output {
      platform = .autolab
      student = String(match.1)
      attempt = Int(match.2)
    } else if let match = name.wholeMatch(of: /([^_]+)_(LATE_)?(\d+)_(\d+)_(.+)/)?.output {
      platform = .canvas
      student = String(match.3)
      self.name = String(match.1)
      isLate = match.2 != nil
      attempt = match.5.firstMatch(of: /-(\d{1,4})(?:\.tar)?(?:\.[A-Za-z]+)?$/).flatMap { Int($0.output.1) }
        .map { $0 + 1 }
    } else {
      return nil
    }
  }

  /// A file's name without the ending of an archive: `ada` of `ada.tar.gz`.
  static func withoutEnding(_ name: String) -> String {
    for ending in archiveEndings where name.lowercased().hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// Whether it is the name of an archive.
  static func isArchive(_ name: String) -> Bool {
    archiveEndings.contains(where: name.lowercased().hasSuffix)
  }

  private static let archiveEndings = [".tar.gz", ".tgz", ".tar", ".zip"]
}

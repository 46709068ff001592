internal import Foundation

/// The hand-ins that a course has to grade, in an order that is always the same for the same names.
public struct CourseCollection: Sendable {
  /// A path that was named is not there.
  struct NotThere: Error, CustomStringConvertible {
    let path: String

    var description: String { "there is nothing at \(path): name files, folders, or a folder of them" }
  }

  /// Nothing was found to grade.
  struct Empty: Error, CustomStringConvertible {
    let description = "there is no hand-in in what was named: no archive and no folder"
  }

  /// The entries, by student and attempt.
  public let entries: [CourseEntry]

  /// Which attempts were chosen.
  public let choice: AttemptChoice

  /// Looks through files and folders: a file is a hand-in; so is a folder with the homework's files; another folder holds
  /// hand-ins, or is a platform's download.
  ///
  /// - Parameters:
  ///   - paths: What was named.
  ///   - choice: Which of several attempts are taken.
  ///   - skipped: A folder that is not looked at, the one with the results.
  /// - Throws: An error with a text for the staff if a path is not there, or nothing is found.
  public init(_ paths: [String], choice: AttemptChoice, skipping skipped: String? = nil) throws {
    let skipped = skipped.map(Self.absolute)
    var found: [CourseEntry] = []
    var seen: Set<String> = []
    for path in paths {
      let path = Self.absolute(path)
      guard path != skipped, seen.insert(path).inserted else { continue }
      switch FolderListing.kind(of: path) {
      case .nothing: throw NotThere(path: path)
      case .folder:
        // One of several folders is a student's; a single one is more likely the folder of all.
        let isHandin =
          paths.count > 1 ? FolderListing.holdsHandin(path) : FolderListing.holdsHandinAtTop(path)
        if isHandin {
          found.append(Self.plain((path as NSString).lastPathComponent, path))
        } else {
          found += try Self.entries(inFolder: path, skipping: skipped)
        }
      case .file, .other: found.append(Self.entry((path as NSString).lastPathComponent, path))
      }
    }
    guard !found.isEmpty else { throw Empty() }
    entries = choice.chosen(from: found)
    self.choice = choice
  }

  /// The entries of shard `index` of `count`, from 1: every `count`-th of the list.
  public func shard(_ index: Int, of count: Int) -> [CourseEntry] {
    entries.enumerated().filter { $0.offset % count == index - 1 }.map(\.element)
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  // MARK: Folders of hand-ins

  private static func entries(inFolder path: String, skipping skipped: String?) throws -> [CourseEntry] {
    let names = FolderListing.names(in: path).filter { "\(path)/\($0)" != skipped }
    if names.contains(GradescopeMetadata.fileName) { return gradescope(path, names) }
    // An archive of a download is often unpacked into one folder of its own.
    if names.count == 1, HandinName(names[0]) == nil, FolderListing.isOnlyAround("\(path)/\(names[0])") {
      return try entries(inFolder: "\(path)/\(names[0])", skipping: skipped)
    }
    return names.map { entry($0, "\(path)/\($0)") }
  }

  private static func gradescope(_ path: String, _ names: [String]) -> [CourseEntry] {
    let file = "\(path)/\(GradescopeMetadata.fileName)"
    let metadata = GradescopeMetadata((try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
    return names.filter { $0 != GradescopeMetadata.fileName }.flatMap { name -> [CourseEntry] in
      let submission = metadata.submissions[name]
      let submitters = (submission?.submitters ?? []).filter { $0.identifier != nil }
      guard !submitters.isEmpty else {
        var entry = entry(name, "\(path)/\(name)")
        entry.problem = entry.problem ?? "\(GradescopeMetadata.fileName) does not say whose \(name) is"
        return [entry]
      }
      return submitters.map { submitter in
        var entry = located(submitter.identifier ?? name, name, "\(path)/\(name)")
        entry.name = submitter.name
        entry.time = submission?.time
        entry.platform = HandinName.Platform.gradescope.rawValue
        return entry
      }
    }
  }

  /// An entry of a folder, or a file that was named.
  private static func entry(_ name: String, _ path: String) -> CourseEntry {
    guard let parsed = HandinName(name) else { return plain(name, path) }
    var entry = located(parsed.student, name, path)
    entry.name = parsed.name
    entry.attempt = parsed.attempt
    entry.isLate = parsed.isLate
    entry.platform = parsed.platform.rawValue
    return entry
  }

  /// An entry that is called like the student.
  private static func plain(_ name: String, _ path: String) -> CourseEntry {
    located(HandinName.withoutEnding(name), name, path)
  }

  /// Finds the hand-in in `path`: itself, or the one archive in the folder.
  private static func located(_ student: String, _ name: String, _ path: String) -> CourseEntry {
    var entry = CourseEntry(student: student, label: name, path: path)
    switch FolderListing.kind(of: path) {
    case .file where HandinName.isArchive(name): break
    case .file: entry.problem = "\(name) is not an archive: .tar, .tar.gz, .tgz or .zip"
    case .nothing, .other: entry.problem = "\(name) is a link or a device, and is not followed"
    case .folder:
      guard !FolderListing.holdsHandin(path) else { break }
      let archives = FolderListing.archives(in: path)
      guard archives.count == 1 else {
        entry.problem =
          archives.isEmpty
          ? "\(name) holds none of the files of the homework, and no archive"
          : "\(name) holds \(archives.count) archives, and nothing says which is meant: "
            + archives.prefix(5).joined(separator: ", ")
        break
      }
      var inner = CourseEntry(
        student: student, label: "\(name)/\(archives[0])", path: "\(path)/\(archives[0])")
      if FolderListing.kind(of: inner.path) != .file {
        inner.problem = "\(archives[0]) is a link or a device, and is not followed"
      }
      return inner
    }
    return entry
  }
}

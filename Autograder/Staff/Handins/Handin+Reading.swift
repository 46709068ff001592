internal import Foundation
internal import Grading

extension Handin {
  /// Reads the hand-in at `path`, an archive or a folder.
  ///
  /// Only the contents of the named files are taken: nothing is unpacked, no link is followed, no other entry is looked at.
  ///
  /// - Parameters:
  ///   - path: The archive or folder.
  ///   - prefix: The program and arguments that run what reads archives, such as a sandbox; empty for none.
  /// - Throws: ``HandinError``.
  init(at path: String, prefix: [String] = []) throws {
    let type: FileAttributeType?
    do {
      type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    } catch {
      throw HandinError.notThere(path)
    }
    switch type {
    case .typeDirectory?: try self.init(entries: try FolderEntries(path), of: path)
    case .typeRegular?: try self.init(entries: try ArchiveEntries(path, prefix: prefix), of: path)
    default: throw HandinError.neitherFileNorFolder(path)
    }
  }

  private init(entries: some HandinEntries, of path: String) throws {
    let copies = HandinCopies(entries.names)
    guard !copies.entries.isEmpty else { throw HandinError.nothingInIt(path) }
    sources = [:]
    remarks = []
    for file in HandinFiles.paths {
      guard let found = copies.entries[file] else {
        remarks.append("\(file) was not handed in")
        continue
      }
      switch Self.contents(of: found, in: entries) {
      case .success(let data): sources[file] = data
      case .failure(let refusal): remarks.append("\(file) \(refusal.reason)")
      }
    }
    remarks += copies.otherRoots.prefix(Self.namesShown).map {
      "\(Self.shown($0))MyTorch is another copy and was not looked at"
    }
    let others = entries.names.filter { HandinFiles.place(of: $0) == nil && !$0.hasSuffix("/") }
    if !others.isEmpty {
      remarks.append(
        "\(others.count) other \(others.count == 1 ? "file" : "files") in the hand-in not looked at: "
          + Self.list(others))
    }
  }

  /// The contents of a file that may be there several times: twice the same is as good as once.
  private static func contents(
    of found: [String], in entries: some HandinEntries
  ) -> Result<Data, HandinRefusal> {
    guard found.count > 1 else { return entries.contents(of: found[0]) }
    let different = Result<Data, HandinRefusal>.failure(
      HandinRefusal(reason: "is there \(found.count) times; none of them is taken"))
    var only: Data?
    for (name, copies) in Dictionary(grouping: found, by: { $0 }) {
      // Of a name that occurs several times in an archive, all contents come one after the other.
      guard case .success(let data) = entries.contents(of: name), data.count % copies.count == 0 else {
        return different
      }
      let length = data.count / copies.count
      for copy in copies.indices {
        let part = data.dropFirst(copy * length).prefix(length)
        guard only == nil || only == part else { return different }
        only = part
      }
    }
    return only.map { .success(Data($0)) } ?? different
  }

  /// How many names a remark shows.
  private static let namesShown = 5

  /// Some of the names, Swift files first: one of those may be a file of the homework under a wrong name.
  private static func list(_ names: [String]) -> String {
    let isSource = { (name: String) in name.hasSuffix(".swift") && !name.contains("__MACOSX/") }
    let sources = names.lazy.filter(isSource).prefix(namesShown)
    let others = names.lazy.filter { !isSource($0) }.prefix(namesShown - sources.count)
    let shown = (Array(sources) + others).map(Self.shown)
    return shown.joined(separator: ", ") + (names.count > shown.count ? " and more" : "")
  }

  private static func shown(_ name: String) -> String { PrintableText(name, limit: 200).text }
}

/// Where a hand-in's files come from.
protocol HandinEntries {
  /// The names of all entries; one may be there several times.
  var names: [String] { get }

  /// The contents of one entry, if it is an ordinary file of reasonable size.
  func contents(of name: String) -> Result<Data, HandinRefusal>
}

/// Why one file of a hand-in is not taken.
struct HandinRefusal: Error, Equatable {
  let reason: String

  static let tooLarge = HandinRefusal(
    reason: "has more than \(HandinFiles.maximumSize >> 20) MiB and is not taken")
  static let empty = HandinRefusal(reason: "is empty or not an ordinary file")
  static let notUTF8 = HandinRefusal(reason: "is not UTF-8 text")

  /// The data, unless it cannot be a source file.
  static func check(_ data: Data) -> Result<Data, HandinRefusal> {
    if data.isEmpty { return .failure(empty) }
    if data.count > HandinFiles.maximumSize { return .failure(tooLarge) }
    return String(data: data, encoding: .utf8) == nil ? .failure(notUTF8) : .success(data)
  }
}

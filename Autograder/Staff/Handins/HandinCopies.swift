/// The copies of the homework in a hand-in: there may be a backup beside it, and only one of them is meant.
struct HandinCopies {
  /// The folder whose files are taken: `homework/Sources/`, or nothing; `nil` if there are none.
  let root: String?

  /// The entries in it, by file; one may be there several times.
  let entries: [String: [String]]

  /// The other folders that hold files of the homework, in order.
  let otherRoots: [String]

  /// Sorts out the entries of a hand-in.
  ///
  /// The copy with the fewest folders above it is taken, and of those in `Sources` if there are several: that is where
  /// the homework has it. If that leaves more than one, they count as one copy with files that are there several times.
  init(_ names: [String]) {
    var entriesByRoot: [String: [(file: String, entry: String)]] = [:]
    for name in names {
      guard let place = HandinFiles.place(of: name) else { continue }
      entriesByRoot[place.root, default: []].append((place.path, name))
    }
    let rank = { (root: String) in
      2 * root.split(separator: "/").count + (root.hasSuffix("/Sources/") || root == "Sources/" ? 0 : 1)
    }
    let roots = entriesByRoot.keys.sorted { (rank($0), $0) < (rank($1), $1) }
    let chosen = roots.prefix { rank($0) == rank(roots[0]) }
    root = chosen.first
    otherRoots = Array(roots.dropFirst(chosen.count))
    let found = chosen.flatMap { entriesByRoot[$0, default: []] }
    entries = Dictionary(grouping: found, by: \.file).mapValues { $0.map(\.entry) }
  }
}

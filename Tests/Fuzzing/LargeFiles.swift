/// Damaged files of about two million bytes, of every element type, where memory matters.
///
/// Few of the changes that `Mutations` makes leave a header readable; so two of three files have one digit of the
/// header exchanged, or another length than it says.
struct LargeFiles {
  private let heads: [[UInt8]]
  private var damagedHeads: Mutations
  private var damagedEnds: [Mutations]
  private let archives: [[UInt8]]
  private let data = [UInt8](repeating: 1, count: 2 << 20)

  /// How many bytes of an archive's end are damaged: its directory and the record behind.
  private static let endLength = 140

  init(seed: UInt64) {
    let names = ["|b1", "|i1", "|u1", "<i2", ">u2", "<f2", "<i4", ">f4", "<u8", ">i8", "<f8", ">f8"]
    heads = names.flatMap { name in [false, true].map { Self.head(name, isFortranOrder: $0) } }
    damagedHeads = Mutations(of: heads, seed: seed)
    let data = data
    archives = heads.map { Self.archive([$0, $0], data) }
    damagedEnds = archives.enumerated().map { index, archive in
      Mutations(of: [Array(archive.suffix(Self.endLength))], seed: seed + 1 + UInt64(index))
    }
  }

  /// Files without damage, one for each width of an element, in Fortran order.
  var undamaged: [(name: String, array: [UInt8], archive: [UInt8])] {
    ["|b1", "<f2", "<f4", "<f8"].map { name in
      let head = Self.head(name, isFortranOrder: true)
      return (name, head + data, Self.archive([head], data))
    }
  }

  /// A .npy.
  mutating func array(_ index: Int) -> [UInt8] {
    let (number, kind) = index.quotientAndRemainder(dividingBy: 3)
    switch kind {
    case 0: return damagedHeads.next() + data
    case 1: return withOtherDigit(number) + data
    default: return heads[number % heads.count] + data.prefix(data.count + 64 - number % 128)
    }
  }

  /// An .npz: with damage at its end, or with other digits in its members' headers.
  mutating func archive(_ index: Int) -> [UInt8] {
    let number = index / 2
    let place = number % archives.count
    if index % 2 == 0 { return Self.archive([heads[place], withOtherDigit(number)], data) }
    return archives[place].dropLast(Self.endLength) + damagedEnds[place].next()
  }

  /// A header in which one digit is another: of the shape, of the element type's width, of what follows.
  private func withOtherDigit(_ number: Int) -> [UInt8] {
    var head = heads[number % heads.count]
    let places = head.indices.filter { (0x30...0x39).contains(head[$0]) }
    let (rest, place) = (number / heads.count).quotientAndRemainder(dividingBy: places.count)
    head[places[place]] = UInt8(0x30 + rest % 10)
    return head
  }

  /// The header of an array of two million bytes, with some to spare in the file.
  private static func head(_ name: String, isFortranOrder: Bool) -> [UInt8] {
    let length = (2 << 20) / (Int(name.suffix(1)) ?? 1) / 128
    let order = isFortranOrder ? "True" : "False"
    let text = "{'descr': '\(name)', 'fortran_order': \(order), 'shape': (\(length), 128), }"
    return npy(text + String(repeating: " ", count: 117 - text.count) + "\n", data: [])
  }

  private static func archive(_ heads: [[UInt8]], _ data: [UInt8]) -> [UInt8] {
    Zip.archive(zip(["a.npy", "b.npy"], heads).map { ($0, $1 + data) })
  }
}

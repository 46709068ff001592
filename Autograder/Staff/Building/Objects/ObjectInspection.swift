/// What keeps an object file from being linked into a worker.
///
/// The file is that of a hand-in's MyTorch. A Swift file can put bytes into any section and give its functions any name;
/// what is let through is what the compiler makes of ordinary code, all of it on the lists here.
struct ObjectInspection {
  /// Something that has no place in a homework.
  enum Refusal: Error, Hashable {
    /// The file is none that the compiler makes.
    case file(reason: String)

    /// A section that is not on the list.
    case section(String)

    /// A symbol that could stand in for somebody else's, or is run before anything else.
    case symbol(String)
  }

  /// How much of a name is told.
  private static let maximumName = 200

  /// How many things are told.
  private static let maximumRefusals = 20

  /// All that is refused, each once, in the order of the file; empty for an ordinary file.
  let refusals: [Refusal]

  /// Inspects the bytes of an object file.
  init(_ buffer: UnsafeRawBufferPointer) {
    let object: ELFObject
    do throws(ELFObject.Malformed) {
      object = try ELFObject(buffer)
    } catch {
      refusals = [.file(reason: error.reason)]
      return
    }
    var refusals: [Refusal] = []
    func refuse(_ refusal: Refusal) {
      if refusals.count < Self.maximumRefusals, !refusals.contains(refusal) { refusals.append(refusal) }
    }
    for section in object.sections.dropFirst() where !AllowedSection.allows(section, among: object.sections) {
      refuse(.section(Self.shortened(section.name)))
    }
    for symbol in object.symbols.dropFirst() where !AllowedSymbol.allows(symbol, among: object.sections) {
      refuse(.symbol(Self.shortened(symbol.name)))
    }
    self.refusals = refusals
  }

  private static func shortened(_ name: String) -> String { String(name.prefix(maximumName)) }
}

internal import Grading

/// Something that compiles and has no place in a homework.
enum Refusal: Hashable {
  /// A part of the object file.
  case object(ObjectInspection.Refusal)

  /// A module that is imported.
  case module(String)

  /// An attribute in the source.
  case attribute(String)

  /// A line of the interface.
  case interface

  /// The files whose text shows that it is theirs: those with its name in them, however it is written, or else with an
  /// attribute that makes such a thing.
  func files(in sources: [String: String]) -> [String] {
    for signs in names + [attributes] {
      let suspects = sources.filter { _, text in signs.contains { text.contains($0) } }
      if !suspects.isEmpty { return suspects.keys.sorted() }
    }
    return []
  }

  /// What shows it best, and what shows it if there is none of that.
  private var names: [[String]] {
    switch self {
    case .object(.file): []
    case .interface: [[InterfaceInspection.order]]
    case .object(.section(let name)), .object(.symbol(let name)): name.isEmpty ? [] : [["\"\(name)\""]]
    case .attribute(let name): [[name]]
    case .module(let name): [["import \(name)", ".\(name)", " \(name)."], [name]]
    }
  }

  private var attributes: [String] {
    switch self {
    case .object(.file): []
    case .object(.section): ["section(", "@_dynamicReplacement", "@_used", "@used"]
    case .object(.symbol): ["@_silgen_name", "@_cdecl", "@cdecl", "@c", "@_extern", "@_expose", "@main"]
    case .module: ["import"]
    case .attribute, .interface: []
    }
  }
}

extension Refusal: CustomStringConvertible {
  /// What it is, why it cannot be taken, and what to do.
  var description: String {
    switch self {
    case .object(.file(let reason)):
      "what the compiler made of it cannot be linked: \(reason)"
    case .object(.section(let name)):
      "it puts something into the section '\(Self.shown(name))' of the program, which a homework has no use for: "
        + "remove the @section or @_section"
    case .object(.symbol(let name)):
      "it gives the program's symbol '\(Self.shown(name))' a meaning of its own, and that belongs to others: "
        + "remove the @_silgen_name, @_cdecl or @c"
    case .attribute(let name):
      "it has the attribute @\(Self.shown(name)), which makes symbols and sections of one's own and has no place in "
        + "this homework: remove it"
    case .module(let name):
      "it imports \(Self.shown(name)): the homework is done with NDArrays and Stubs, "
        + "and with Foundation for functions such as exp"
    case .interface:
      "what others see of it has a line with '\(InterfaceInspection.order)', which the compiler could take for an order: write that text in "
        + "another way, or in a function that is not public"
    }
  }

  private static func shown(_ name: String) -> String {
    PrintableText(name, limit: 200).text.split(separator: "\n").joined(separator: " ")
  }
}

/// The sections that the compiler makes of ordinary code.
///
/// Not here, and so refused: what is run before `main` or after it, what directs a linker or names libraries, replacements
/// of other modules' functions, variables of threads, notes, and all that nobody has heard of.
enum AllowedSection {
  /// Code, constants, variables: `.text` and `.text.…`.
  private static let families = [".text", ".rodata", ".data", ".data.rel.ro", ".bss"]

  /// What Swift's runtime is told about types, and what a debugger and a backtrace are told about code.
  private static let contents: Set<String> = [
    "swift5_assocty", "swift5_builtin", "swift5_capture", "swift5_fieldmd", "swift5_mpenum",
    "swift5_protocol_conformances", "swift5_protocols", "swift5_reflstr", "swift5_type_metadata",
    "swift5_typeref", ".swift_modhash", ".comment", ".eh_frame", ".debug_abbrev", ".debug_addr",
    ".debug_aranges", ".debug_frame", ".debug_gnu_pubnames", ".debug_gnu_pubtypes", ".debug_info",
    ".debug_line", ".debug_line_str", ".debug_loc", ".debug_loclists", ".debug_macinfo", ".debug_macro",
    ".debug_names", ".debug_pubnames", ".debug_pubtypes", ".debug_ranges", ".debug_rnglists", ".debug_str",
    ".debug_str_offsets", ".debug_types",
  ]

  /// What is there with nothing in it: libraries and options for a linker's driver.
  private static let empty: Set<String> = [".swift1_autolink_entries", ".linker-options", ".note.GNU-stack"]

  private static let flags =
    SectionFlag.write | SectionFlag.allocate | SectionFlag.execute | SectionFlag.merge | SectionFlag.strings
    | SectionFlag.information | SectionFlag.group | SectionFlag.retain | SectionFlag.exclude

  /// Whether a section may be linked.
  static func allows(_ section: ELFObject.Section, among sections: [ELFObject.Section]) -> Bool {
    guard section.flags & ~flags == 0 else { return false }
    switch section.type {
    case SectionType.contents:
      if empty.contains(section.name) {
        return section.size == 0 && section.flags & SectionFlag.execute == 0
      }
      return contents.contains(section.name) || isOfFamily(section.name)
    case SectionType.zeroes: return isOfFamily(section.name)
    case SectionType.unwindTable: return section.name == ".eh_frame"
    case SectionType.linkerOptions: return empty.contains(section.name) && section.size == 0
    case SectionType.group: return section.name == ".group"
    case SectionType.symbols: return section.name == ".symtab"
    case SectionType.strings: return [".strtab", ".shstrtab"].contains(section.name)
    case SectionType.relocations:
      // Those of a section that is refused need no refusal of their own.
      let index = Int(section.information)
      return index < sections.count && section.name == ".rela\(sections[index].name)"
    default: return false
    }
  }

  private static func isOfFamily(_ name: String) -> Bool {
    families.contains { name == $0 || name.hasPrefix("\($0).") }
  }
}

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page, read by a parser of XML: what it must not have.
final class PageCheck: NSObject, XMLParserDelegate {
  /// Texts that mean something to a browser, or are not to be seen.
  static let hostileTexts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)", "</main></body>",
    "&lt;&#60;&amp", "<!--", "]]>", "\u{0}\u{1B}[31m\u{202E}x\u{FFFE}", "javascript:alert(1)",
    "../../etc/passwd",
    "世界\u{301}\u{301}\u{301}",
  ]

  /// What is wrong with it.
  private(set) var faults: [String] = []

  /// Where its links lead.
  private(set) var links: [String] = []

  private var names: [String] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() {
      faults.append("line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
    }
    if Set(names).count != names.count { faults.append("two elements of one name") }
    for link in links where !link.hasPrefix("./feedback/") {
      if !link.hasPrefix("#") || !names.contains(String(link.dropFirst())) {
        faults.append("link to \(link)")
      }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if ["script", "img", "iframe", "link", "object", "form"].contains(name) { faults.append("<\(name)>") }
    faults += attributes.keys.filter { $0.hasPrefix("on") || $0 == "src" }
    names += [attributes["id"]].compactMap(\.self)
    links += [attributes["href"]].compactMap(\.self)
  }
}

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Grading

/// A page as a parser of XML reads it: tags that do not match, attributes without quotation marks and characters that have no place in
/// a document are errors.
final class WellFormedPage: NSObject, XMLParserDelegate {
  /// What is wrong with it; `nil` if nothing is.
  private(set) var failure: String?

  /// The names of the elements, in order.
  private(set) var elements: [String] = []

  /// The attributes of every element.
  private(set) var attributes: [[String: String]] = []

  /// All text outside of the style sheet.
  private(set) var text = ""

  private var isStyle = false

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() {
      failure =
        "line \(parser.lineNumber), column \(parser.columnNumber): \(parser.parserError.map { "\($0)" } ?? "")"
    }
  }

  convenience init(_ markup: Markup) { self.init(Data("<div>\(markup.html)</div>".utf8)) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    self.attributes.append(attributes)
    if name == "style" { isStyle = true }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    if name == "style" { isStyle = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !isStyle { text += string }
  }

  /// What a page must not have: scripts, handlers of events, links to elsewhere, two elements of one name, links to nothing.
  var faults: [String] {
    var faults = [failure].compactMap(\.self)
    faults += elements.filter {
      ["script", "iframe", "object", "embed", "img", "link", "base", "form"].contains($0)
    }
    let names = attributes.compactMap { $0["id"] }
    for (name, value) in attributes.flatMap({ $0 }) {
      if name.hasPrefix("on") { faults.append("\(name)=\(value)") }
      if ["href", "src"].contains(name) {
        let isOwn = value.hasPrefix("#") && names.contains(String(value.dropFirst()))
        if !isOwn && !value.hasPrefix("./") { faults.append("\(name)=\(value)") }
      }
      if ["aria-labelledby"].contains(name), !names.contains(value) { faults.append("\(name)=\(value)") }
    }
    if Set(names).count != names.count { faults.append("two elements of one name: \(names)") }
    return faults
  }
}

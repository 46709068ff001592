import Foundation
import GraphDrawing
import MyTorch
import NDArrays
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct OperationGraphFormatsTests {
  /// One operation with an internal and an external gradient.
  static func graph(name: String = "+") -> OperationGraph {
    let engine = Autograd()
    let (a, b, gradient): (NDArray, NDArray, NDArray) = ([1, 2], [3, 5], [0, 0])
    engine.addOperation(
      inputs: [a, b], output: a + b, gradientsToUpdate: [nil, gradient], backwardOperation: addBackward)
    engine.backward([3, 4])
    return OperationGraph(of: engine, naming: { _, _ in name })
  }

  static let nasty = "a \"b\" \\n <c> & 'd'\n{e} \u{1}"

  @Test func dot() {
    #expect(
      Self.graph().dot == """
        digraph operations {
          bgcolor=transparent;
          node [shape=box, style="rounded,filled", fontname="sans-serif", fontsize=11, fontcolor="#1f2430"];
          edge [color="#7a8798"];
          n0 [label="(2,)\\ninternal ‖∇‖ 5", fillcolor="#dbeafe", color="#3b82f6"];
          n1 [label="(2,)\\nexternal ‖∇‖ 5", fillcolor="#d9f5e2", color="#1f9d50"];
          n2 [label="+ → (2,)", fillcolor="#fdf0c8", color="#d08a10"];
          n0 -> n2;
          n1 -> n2 [color="#1f9d50", style=dashed];
        }

        """)
  }

  @Test func dotEscapesLabels() {
    #expect(Self.graph(name: Self.nasty).dot.contains(#"[label="a \"b\" \\n <c> & 'd' {e} "#))
  }

  @Test(arguments: ["+", nasty])
  func svgIsXML(name: String) throws {
    let texts = try SVGTexts(of: Self.graph(name: name).svg)
    let shown = name == "+" ? "+ → (2,)" : "a \"b\" \\n <c> & 'd' {e}   → (2,)"
    #expect(texts.texts.contains(shown))
    #expect(texts.texts.contains("internal ‖∇‖ 5"))
    #expect(texts.texts.contains("external ‖∇‖ 5"))
    #expect(texts.elements["rect"] == 3 + 3)
    // Two lines, and two arrow heads.
    #expect(texts.elements["path"] == 2 + 2)
  }

  @Test func svgNeedsNothingElse() {
    let svg = Self.graph().svg
    #expect(!svg.contains("href"))
    #expect(!svg.contains("url(http"))
    #expect(!svg.contains("<script"))
  }
}

/// What an XML parser finds in a drawing.
private final class SVGTexts: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var elements: [String: Int] = [:]
  private var current = ""

  init(of svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    current = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    if name == "text" { texts.append(current) }
  }
}

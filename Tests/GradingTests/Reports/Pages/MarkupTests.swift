import Foundation
import Testing

@testable import Grading

/// Texts that mean something to a browser, or are not to be seen.
enum HostileText {
  static let all = [
    "<script>alert(1)</script>", "</pre></article></body></html>", "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='", "<!--", "-->", "]]>", "<![CDATA[", "&lt;b&gt;&#60;&nbsp;",
    "javascript:alert(1)", "</style><style>*{display:none}", "<?xml version=\"1.0\"?>",
    "\\(\u{0})\u{1}\u{8}\u{1B}[31m",
    "\u{202E}evil\u{2066}", "\u{FFFE}\u{FFFF}", "\u{2028}\u{2029}\u{85}", "\u{E000}", "\r\n\r\n",
    "e\u{301}\u{301}\u{301}\u{301}", "世界 \u{1F600}", "${x} {{x}} `x`", String(repeating: "<", count: 5000),
  ]
}

@Suite struct MarkupTests {
  @Test("Text is text, wherever it is put in", arguments: HostileText.all)
  func escaping(text: String) {
    let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
    let page = WellFormedPage(markup)
    #expect(page.faults == [])
    #expect(page.elements == ["div", "p"])
    #expect(page.attributes[1].keys.sorted() == ["title"])
    #expect(page.text == PrintableText(text).text)
  }

  @Test func whatIsNeverSeenIsShownAsAnEscape() {
    let text = "\u{202E}\u{0}\u{1B}"
    #expect(("\(text)" as Markup).html == #"\u{202e}\u{0}\u{1b}"#)
    let quotes = "<&>\"'"
    #expect(("\(quotes)" as Markup).html == "&lt;&amp;&gt;&quot;&#39;")
  }

  @Test func literalsAndMarkupStayAsTheyAre() {
    let inner: Markup = "<b>\(3)</b>"
    #expect(("<p>\(inner)\([inner, inner])</p>" as Markup).html == "<p><b>3</b><b>3</b><b>3</b></p>")
    #expect((inner + inner).length == 2 * inner.length)
    #expect(Markup.empty.isEmpty && Markup([Markup]()).isEmpty && !inner.isEmpty)
  }

  @Test(
    "A link leads to a file near the page, whatever its name is",
    arguments: [
      (["feedback", "ada.html"], "./feedback/ada.html"), (["a b", "x\"y"], "./a%20b/x%22y"),
      (["javascript:alert(1)"], "./javascript%3Aalert%281%29"), (["..", "..", "etc"], "./etc"),
      (["//evil"], "./%2F%2Fevil"), (["ü"], "./%C3%BC"), (["a#b?c&d"], "./a%23b%3Fc%26d"),
    ])
  func links(path: [String], link: String) {
    #expect(Markup(linkTo: path).html == link)
  }

  @Test("Somebody else's words have their mark before each line", arguments: HostileText.all)
  func quotation(text: String) {
    let page = WellFormedPage(Markup.quotation(QuotedText(text)))
    #expect(page.faults == [])
    #expect(page.text.split(separator: "\n").allSatisfy { $0.hasPrefix("| ") })
    #expect(Set(page.elements).isSubset(of: ["div", "pre"]))
  }

  @Test func aPathIsBrokenBehindItsSlashes() {
    #expect(Markup.path("at <a>/b.swift:3").html == "at &lt;a&gt;/<wbr/>b.swift:3")
    #expect(Markup.path("wrong answer").html == "wrong answer" && Markup.path("").isEmpty)
  }

  @Test func whatIsHeldBackIsNotInAQuotation() {
    #expect(Markup.quotation(.withheld).html.contains("is left out here"))
    #expect(Markup.quotation("").isEmpty)
  }

  @Test(arguments: [(0, 50, 0), (25, 50, 50), (50, 50, 100), (70, 50, 100), (-3, 50, 0)])
  func aBarStaysInItsFrame(points: Int, maximum: Int, width: Int) {
    #expect(Markup.bar(points: points, of: maximum).html.contains("width: \(width)%"))
  }
}

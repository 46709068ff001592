/// Builds a list out of statements, each an element or a list of some.
///
/// A long array literal full of formulas is one expression, over which the compiler broods for minutes; statements are checked
/// one by one.
@resultBuilder
enum ListOf<Element> {
  static func buildExpression(_ element: Element) -> [Element] { [element] }

  static func buildExpression(_ elements: [Element]) -> [Element] { elements }

  static func buildArray(_ parts: [[Element]]) -> [Element] { parts.flatMap { $0 } }

  static func buildBlock(_ parts: [Element]...) -> [Element] { parts.flatMap { $0 } }
}

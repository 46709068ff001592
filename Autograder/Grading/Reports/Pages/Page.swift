package import Foundation

/// One self-contained page: what it needs is in it, and it has no scripts.
package struct Page {
  /// No page is longer, in bytes.
  package static let maximumLength = 1_000_000

  /// What stands in the window's frame.
  let title: String

  /// Above the main part: what it is about.
  let header: Markup

  /// The main part.
  let main: Markup

  /// Below it.
  let footer: Markup

  package init(title: String, header: Markup, main: Markup, footer: Markup) {
    (self.title, self.header, self.main, self.footer) = (title, header, main, footer)
  }

  /// The page; well-formed as XML, too.
  ///
  /// Its policy forbids scripts and whatever would have to be loaded, should there be any.
  package var markup: Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>\(title)</title>
    <style>\(StyleSheet.all)</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the main part</a>
    <header>\(header)</header>
    <main id="main" tabindex="-1">
    \(main)
    </main>
    <footer>\(footer)</footer>
    </body>
    </html>

    """
  }

  /// The page in UTF-8.
  package var data: Data { Data(markup.html.utf8) }
}

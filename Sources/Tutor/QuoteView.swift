import Curriculum
import Display
import Foundation

/// Lines of a real file in a lesson, under the file's name.
struct QuoteView: Drawable {
  let quote: Quote

  init(_ quote: Quote) { self.quote = quote }

  func lines(in layout: Layout) -> [StyledText] {
    // Highlighting wants the whole file: a string or comment may have begun above.
    let whole = (try? String(contentsOfFile: quote.path, encoding: .utf8)) ?? quote.text.joined(separator: "\n")
    let name = quote.file.split(separator: "/").suffix(2).joined(separator: "/")
    let head = StyledText("  \(name.sanitizedLine):\(quote.lines.lowerBound)", .muted)
    var view = CodeView(swift: SwiftSource(whole), lines: quote.lines, numbered: true, dedented: true)
    view.indent = 2
    return ["", head] + view.lines(in: layout) + [""]
  }
}

package import Display
package import Running

/// A demo that was run, for people: its runs, and what its lesson says of them.
package struct DemoView: Drawable {
  private let result: DemoResult
  private let caption: String?
  package init(_ result: DemoResult, caption: String? = nil) {
    self.result = result
    self.caption = caption
  }

  package func lines(in layout: Layout) -> [StyledText] {
    var lines = RunListView(result.list).lines(in: layout)
    if let caption { lines += [""] + StyledText(caption.sanitizedLine, .emphasis).wrapped(to: min(layout.columns, Layout.measure)) }
    for surprise in result.surprises {
      lines +=
        [""] + (StyledText("unexpected: ", .failed) + StyledText(surprise.sanitizedLine)).wrapped(to: layout.columns, indent: "  ")
    }
    if result.wasInterrupted { lines += ["", StyledText("interrupted: this is how far it came", .cancelled)] }
    return lines
  }
}

extension Markdown: Drawable {
  /// The document set for the layout. Prose is no wider than ``Layout/measure``, code and tables as wide as the screen; no line is
  /// wider than the screen. There is no empty line at the beginning or at the end.
  package func lines(in layout: Layout) -> [StyledText] {
    MarkdownSetter(layout: layout).lines(blocks)
  }

  /// As ``lines(in:)`` on a terminal with styles and UTF-8.
  package func render(width: Int) -> [StyledText] { lines(in: Layout(columns: width)) }
}

extension Markdown.Block: Drawable {
  /// One block, for callers that put something of their own between blocks.
  package func lines(in layout: Layout) -> [StyledText] {
    MarkdownSetter(layout: layout).lines(self)
  }
}

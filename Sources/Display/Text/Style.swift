/// How a run of text looks. There is no faint and no background: neither is readable on every terminal.
package struct Style: Hashable, Sendable {
  /// The colour; repeats what words or shapes say.
  package var hue: Hue
  package var bold: Bool
  package var italic: Bool
  package var underline: Bool

  /// A style with what is named set, and nothing else.
  package init(hue: Hue = .default, bold: Bool = false, italic: Bool = false, underline: Bool = false) {
    self.hue = hue
    self.bold = bold
    self.italic = italic
    self.underline = underline
  }

  /// This style with everything that the other one sets laid over it.
  package func overlaid(with other: Style) -> Style {
    Style(
      hue: other.hue == .default ? hue : other.hue,
      bold: bold || other.bold, italic: italic || other.italic, underline: underline || other.underline)
  }
}

/// What a style is for. Views name the purpose; which hue serves it is decided here.
extension Style {
  /// Nothing set: whatever the terminal writes with.
  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let italic = Style(italic: true)

  /// Checks and exercises that hold.
  package static let passed = Style(hue: .blue, bold: true)
  /// Checks and exercises that do not.
  package static let failed = Style(hue: .orange, bold: true)
  /// Not tried yet, waiting, or otherwise neither good nor bad.
  package static let pending = Style(hue: .grey)
  /// What needs attention and is no failure.
  package static let warning = Style(hue: .orange)
  /// Work that was told to stop.
  package static let cancelled = Style(hue: .purple)
  /// The word before an error message.
  package static let error = Style(hue: .orange, bold: true)

  /// Something that can be typed.
  package static let command = Style(hue: .blue)
  /// The name of a lesson, demo, exercise or task.
  package static let name = Style(bold: true)
  /// Files and places in them.
  package static let path = Style(hue: .blue)
  /// Figures in a result.
  package static let number = Style(hue: .purple)
  /// Text that may be skipped.
  package static let muted = Style(hue: .grey)
  /// The first heading of a document.
  package static let title = Style(bold: true, underline: true)
  /// Headings, and titles of columns.
  package static let heading = Style(bold: true)
  /// Emphasised words of prose.
  package static let emphasis = Style(italic: true)
  /// Strongly emphasised words of prose.
  package static let strong = Style(bold: true)
  /// Code inside a sentence.
  package static let code = Style(hue: .purple)
  /// Text that leads somewhere.
  package static let link = Style(hue: .blue, underline: true)
  /// Rules, borders, axes, bullets and line numbers.
  package static let frame = Style(hue: .grey)

  /// Keywords, attributes and compiler directives of Swift.
  package static let keyword = Style(bold: true)
  /// `await`, `async` and `try`: where a task may stop, and what the lessons are about.
  package static let suspension = Style(bold: true, underline: true)
  /// Names of types where the grammar says that they are.
  package static let type = Style(hue: .blue)
  /// Strings, numbers and regular expressions.
  package static let literal = Style(hue: .purple)
  /// Comments, but for those that speak to the reader.
  package static let comment = Style(hue: .grey)
  /// A `//:` comment, which speaks to the reader of a demo.
  package static let annotation = Style(italic: true)
}

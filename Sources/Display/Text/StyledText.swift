/// One line of text in which each run has a style. It holds no escape sequences; the writer adds those the terminal understands.
///
/// Equality compares runs as they are stored. Appending joins neighbours of the same style and drops empty runs, so two texts built
/// by appending the same pieces are equal.
package struct StyledText: Equatable, Sendable {
  /// Characters that share a style.
  package struct Run: Equatable, Sendable {
    /// The characters, without control codes.
    package var text: String
    package var style: Style
    /// Where the text leads: an absolute URL, or `nil`. Terminals that cannot follow links show the text alone.
    package var link: String?

    package init(_ text: String, _ style: Style = .plain, link: String? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  /// The pieces in reading order: none is empty, and neighbours differ in style or link.
  package private(set) var runs: [Run]

  /// An empty line.
  package init() { runs = [] }

  /// A line in one style; an empty string gives an empty line.
  package init(_ text: String, _ style: Style = .plain, link: String? = nil) {
    runs = text.isEmpty ? [] : [Run(text, style, link: link)]
  }

  /// The runs one after the other, those of the same look joined.
  package init(runs: some Sequence<Run>) {
    self.init()
    for run in runs { append(run) }
  }

  /// Adds a run at the end; one that looks like the last is joined to it.
  package mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last = runs.last, last.style == run.style, last.link == run.link {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// Adds text at the end.
  package mutating func append(_ text: String, _ style: Style = .plain) { append(Run(text, style)) }

  /// The left text with the right one after it.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  /// Adds the right text at the end of the left one.
  package static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run) }
  }

  /// Whether there is no character at all.
  package var isEmpty: Bool { runs.isEmpty }

  /// The characters without their styles.
  package var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

  /// Columns on the screen, 0 or more.
  package var width: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// The same characters with each style laid under `style`.
  package func styled(_ style: Style) -> StyledText {
    StyledText(runs: runs.map { Run($0.text, $0.style.overlaid(with: style), link: $0.link) })
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// A line in the plain style.
  package init(stringLiteral value: String) { self.init(value) }
}

extension Sequence<StyledText> {
  /// One line out of many, with the same text between each two.
  package func joined(separator: StyledText = StyledText()) -> StyledText {
    var line = StyledText()
    for (index, part) in enumerated() {
      if index > 0 { line += separator }
      line += part
    }
    return line
  }
}

/// What a program printed, as far as there is room for it.
package struct OutputLines: Drawable, Sendable {
  private let text: String
  private let most: Int

  /// - Parameters:
  ///   - text: As it came from the program; it is made harmless here.
  ///   - most: Lines that are shown, 1 or more.
  package init(_ text: String, most: Int = 12) {
    self.text = text
    self.most = most
  }

  package func lines(in layout: Layout) -> [StyledText] {
    let all = text.sanitized.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let printed = all.last == "" ? all.dropLast() : all[...]
    var lines = printed.prefix(most).map { (StyledText("  ") + StyledText($0.expandingTabs())).cut(to: layout.columns - 1) }
    if printed.count > most { lines.append(StyledText("  and \(printed.count - most) more lines", .muted)) }
    return lines
  }
}

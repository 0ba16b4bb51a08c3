/// Turns the text inside a block into one styled text, in which a newline stands for a hard break.
struct InlineText {
  let layout: Layout

  func text(_ inlines: [Markdown.Inline]) -> StyledText {
    var text = StyledText()
    for inline in inlines { text += self.text(inline) }
    return text
  }

  private func text(_ inline: Markdown.Inline) -> StyledText {
    switch inline {
    case .text(let text): return StyledText(text)
    // Where there is no style, the backticks stay: they tell code from prose.
    case .code(let code): return StyledText(layout.isStyled ? code : "`\(code)`", .code)
    case .softBreak: return " "
    case .lineBreak: return "\n"
    case .html(let html): return StyledText(html, .muted)
    case .emphasis(let inlines): return text(inlines).styled(.emphasis)
    case .strong(let inlines): return text(inlines).styled(.strong)
    case .struck(let inlines): return "~~" + text(inlines) + "~~"
    case .link(let inlines, let url): return link(text(inlines), url)
    case .image(let inlines, let url):
      return StyledText("[image: ", .muted) + text(inlines).styled(.muted) + StyledText("] (\(url))", .muted)
    }
  }

  /// The text and, unless it says so itself, where it leads. A lesson is reached by a command; other files of the course have no
  /// address that a reader could use.
  private func link(_ text: StyledText, _ url: String) -> StyledText {
    if let lesson = Self.lesson(url) { return text + StyledText(" (learn \(lesson))", .command) }
    guard ["http://", "https://", "mailto:"].contains(where: url.hasPrefix) else { return text.styled(.link) }
    let shown = url.hasPrefix("mailto:") ? String(url.dropFirst("mailto:".count)) : url
    let target = StyledText(runs: text.runs.map { .init($0.text, $0.style.overlaid(with: .link), link: url) })
    let plain = text.plain
    return plain == shown || "http://" + plain == shown ? target : target + StyledText(" (\(shown))", .muted)
  }

  /// The lesson that a relative link such as `../02-gather/lesson.md` leads to.
  static func lesson(_ url: String) -> String? {
    let path = url.prefix { $0 != "#" }.split(separator: "/").drop { $0 == ".." || $0 == "." }
    guard !url.contains(":"), let folder = path.first, path.count == 1 || (path.count == 2 && path.last == "lesson.md")
    else { return nil }
    let parts = folder.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return String(parts[1])
  }
}

import Curriculum

/// The names by which a Markdown file's headings can be linked to, as GitHub makes them.
///
/// Lower case, without punctuation, spaces as hyphens; a name that was there before gets `-1`, `-2` and so on.
/// Source: <https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links>
struct HeadingAnchors {
  /// In the order of the file.
  let names: [String]

  init(_ lines: [String]) {
    var names: [String] = []
    var counts: [String: Int] = [:]
    var above = ""
    for part in MarkdownPart.scan(lines) {
      switch part {
      case .heading(_, let title, _):
        names.append(Self.unique(Self.slug(title), &counts))
        above = ""
      case .text(let line, _):
        names += Self.explicit(in: line)
        if Self.isUnderline(line), !above.allSatisfy(\.isWhitespace) { names.append(Self.unique(Self.slug(above), &counts)) }
        above = line
      case .fence: above = ""
      }
    }
    self.names = names
  }

  private static func unique(_ slug: String, _ counts: inout [String: Int]) -> String {
    defer { counts[slug, default: 0] += 1 }
    return counts[slug].map { "\(slug)-\($0)" } ?? slug
  }

  static func slug(_ title: String) -> String {
    var slug = ""
    for character in plain(title).lowercased() {
      if character == " " {
        slug += "-"
      } else if character.isLetter || character.isNumber || "-_".contains(character) {
        slug.append(character)
      }
    }
    return slug
  }

  /// The text that a reader sees: of a link its text, and no signs of emphasis and code.
  private static func plain(_ title: String) -> String {
    var text = title
    while let link = text.firstMatch(of: /!?\[([^\[\]]*)\]\([^()]*\)/) { text.replaceSubrange(link.range, with: link.1) }
    return text.replacing(/(^|\W)_+|_+(\W|$)/) { String($0.0).filter { $0 != "_" } }.trimmed
  }

  /// Whether a line makes a heading of the one above it.
  private static func isUnderline(_ line: String) -> Bool { line.wholeMatch(of: /\ {0,3}(=+|-+)\s*/) != nil }

  private static func explicit(in line: String) -> [String] {
    line.matches(of: /<[a-zA-Z][^>]*\s(?:id|name)\s*=\s*["']([^"']+)["']/).map { String($0.1) }
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

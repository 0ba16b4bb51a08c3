import Curriculum

/// Finds where the links and pictures of a Markdown text lead, outside code, by the rules of CommonMark as far as they matter for that.
struct LinkScanner {
  /// A link's target as it is written.
  struct Link: Equatable, Sendable {
    var target: String
    var place: Place
  }

  private let text: [Unicode.Scalar]
  private var at = 0
  private var place = Place(line: 1)
  private var links: [Link] = []
  /// Opening brackets that nothing has closed yet.
  private var open = 0

  /// - Parameter lines: All of the file.
  static func links(in lines: [String]) -> [Link] {
    var scanner = LinkScanner(lines)
    scanner.scan()
    return scanner.links
  }

  private init(_ lines: [String]) {
    var kept = lines
    // Fenced code and the front matter have no links; their lines stay, so that those below keep their numbers.
    if lines.first?.hasPrefix("---") == true, let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") }) {
      for index in 0...end { kept[index] = "" }
    }
    for case .fence(let fence, let source) in MarkdownPart.scan(kept) {
      for index in (fence.line - 1)..<(fence.line - 1 + source.count) { kept[index] = "" }
    }
    text = Array(kept.joined(separator: "\n").unicodeScalars)
  }

  private mutating func scan() {
    while at < text.count {
      if isAtLineStart { readDefinition() }
      guard at < text.count else { return }
      switch text[at] {
      case "\\": advance(2)
      case "`": skipCode()
      case "<": skipMarkup()
      case "[":
        open += 1
        advance(1)
      case "]" where open > 0:
        open -= 1
        advance(1)
        if at < text.count, text[at] == "(" { readTarget() }
      case "\n" where isBlank(after: at):
        open = 0
        advance(1)
      default: advance(1)
      }
    }
  }

  private var isAtLineStart: Bool { at == 0 || text[at - 1] == "\n" }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where at < text.count {
      place = text[at] == "\n" ? Place(line: place.line + 1) : Place(line: place.line, column: place.column + 1)
      at += 1
    }
  }

  /// Whether the line after this end of a line has nothing on it.
  private func isBlank(after end: Int) -> Bool {
    var next = end + 1
    while next < text.count, text[next] == " " || text[next] == "\t" { next += 1 }
    return next >= text.count || text[next] == "\n"
  }

  private mutating func skipCode() {
    let ticks = run(from: at)
    var next = at + ticks
    while next < text.count, !(text[next] == "\n" && isBlank(after: next)) {
      guard text[next] == "`" else {
        next += 1
        continue
      }
      let closing = run(from: next)
      next += closing
      if closing == ticks { return advance(next - at) }
    }
    advance(ticks)
  }

  private func run(from start: Int) -> Int { text[start...].prefix { $0 == "`" }.count }

  /// Skips an HTML comment, a tag or an address in angle brackets.
  private mutating func skipMarkup() {
    let isComment = text[at...].starts(with: "<!--".unicodeScalars)
    var next = at + 1
    while next < text.count {
      if isComment ? text[next...].starts(with: "-->".unicodeScalars) : text[next] == ">" { return advance(next + 1 - at) }
      if !isComment, text[next] == "<" || (text[next] == "\n" && isBlank(after: next)) { break }
      next += 1
    }
    advance(1)
  }

  /// What stands in parentheses after a link's text.
  private mutating func readTarget() {
    var next = LinkScanner(after: self, skipping: 1)
    next.skipSpace()
    let place = next.place
    guard let target = next.readDestination(), next.closes() else { return }
    links.append(Link(target: target, place: place))
    advance(next.at - at)
  }

  private init(after other: LinkScanner, skipping count: Int) {
    self = other
    advance(count)
  }

  private mutating func skipSpace() { while at < text.count, text[at].properties.isWhitespace { advance(1) } }

  private mutating func readDestination() -> String? {
    var target = String.UnicodeScalarView()
    if at < text.count, text[at] == "<" {
      advance(1)
      while at < text.count, text[at] != ">" {
        guard text[at] != "\n" else { return nil }
        target.append(text[at])
        advance(1)
      }
      guard at < text.count else { return nil }
      advance(1)
      return String(target)
    }
    var depth = 0
    while at < text.count, !text[at].properties.isWhitespace {
      if text[at] == "(" { depth += 1 }
      if text[at] == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      if text[at] == "\\", at + 1 < text.count { advance(1) }
      target.append(text[at])
      advance(1)
    }
    return String(target)
  }

  /// Skips the title, if there is one, and the closing parenthesis.
  private mutating func closes() -> Bool {
    skipSpace()
    if at < text.count, let end = ["\"": "\"", "'": "'", "(": ")"][text[at]] as Unicode.Scalar? {
      advance(1)
      while at < text.count, text[at] != end { advance(text[at] == "\\" ? 2 : 1) }
      advance(1)
      skipSpace()
    }
    guard at < text.count, text[at] == ")" else { return false }
    advance(1)
    return true
  }

  /// A line such as `[name]: target`; footnotes are none.
  private mutating func readDefinition() {
    var next = self
    while next.at < text.count, text[next.at] == " ", next.place.column <= 3 { next.advance(1) }
    guard next.at + 1 < text.count, text[next.at] == "[", text[next.at + 1] != "^" else { return }
    while next.at < text.count, text[next.at] != "]" {
      guard text[next.at] != "\n" else { return }
      next.advance(1)
    }
    next.advance(1)
    guard next.at < text.count, text[next.at] == ":" else { return }
    next.advance(1)
    while next.at < text.count, text[next.at] == " " { next.advance(1) }
    let place = next.place
    guard let target = next.readDestination(), !target.isEmpty else { return }
    let found = links + [Link(target: target, place: place)]
    self = next
    links = found
  }
}

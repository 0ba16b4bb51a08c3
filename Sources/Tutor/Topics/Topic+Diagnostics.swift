import Running

extension Topic {
  /// The toolchain's text about a group of the compiler's messages; `nil` if it has none.
  init?(diagnostic name: String, of toolchain: Toolchain) {
    guard let page = toolchain.explanation(of: name) else { return nil }
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = lines.firstIndex { $0.hasPrefix("# ") }
    let title = heading.map { String(lines[$0].dropFirst(2)) } ?? name
    let body = lines[(heading.map { $0 + 1 } ?? 0)...].filter { $0 != "## Overview" }.joined(separator: "\n")
    let links = Self.links(in: body)
    let known = toolchain.explainedGroups
    self.init(
      name, .diagnostic, title, see: links.filter { known.contains($0) && $0 != name }, source: toolchain.description,
      text: Self.linksAsCommands(body))
  }

  /// The pages that a text links to by `<doc:page>`.
  private static func links(in text: String) -> [String] {
    var seen: Set<String> = []
    return text.ranges(of: "<doc:").compactMap { start in
      let rest = text[start.upperBound...].prefix { $0 != ">" && !$0.isNewline }
      return seen.insert(String(rest)).inserted ? String(rest) : nil
    }
  }

  private static func linksAsCommands(_ text: String) -> String {
    links(in: text).reduce(text) { $0.replacing("<doc:\($1)>", with: "`lanes explain \($1)`") }
      .trimmingPrefix { $0.isNewline }.description
  }
}

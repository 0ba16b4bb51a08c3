package import Display

/// All topics by kind: the answer of `lanes explain` alone.
package struct TopicListView: Sendable {
  private let entries: [TopicCatalog.Entry]

  package init(_ catalog: TopicCatalog) { entries = catalog.entries }
}

extension TopicListView: Encodable {
  private enum Key: String, CodingKey { case topics }
  private enum EntryKey: String, CodingKey { case topic, kind, title }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var list = container.nestedUnkeyedContainer(forKey: .topics)
    for entry in entries {
      var row = list.nestedContainer(keyedBy: EntryKey.self)
      try row.encode(entry.name, forKey: .topic)
      try row.encode(entry.kind, forKey: .kind)
      try row.encode(entry.title, forKey: .title)
    }
  }
}

extension TopicListView: Drawable {
  package func lines(in layout: Layout) -> [StyledText] {
    var lines: [StyledText] = []
    for kind in Topic.Kind.allCases {
      let rows = entries.filter { $0.kind == kind }
      if rows.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledText(kind.heading, .heading))
      guard rows.contains(where: { $0.title != nil }) else {
        // Names that say as much as a title would.
        lines += (StyledText("  ") + rows.map { StyledText($0.name.sanitizedLine, .command) }.joined(separator: ", "))
          .wrapped(to: min(layout.columns, Layout.measure), indent: "  ")
        continue
      }
      let table = Table(
        columns: [.init(), .init(minimum: 12, wraps: true)],
        rows: rows.map { [StyledText($0.name.sanitizedLine, .command), StyledText(($0.title ?? "").sanitizedLine)] }, indent: 2)
      lines += table.lines(in: layout)
    }
    return lines
  }
}

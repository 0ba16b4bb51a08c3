/// Sets blocks of a document into lines.
struct MarkdownSetter {
  let layout: Layout
  /// How many lists are around these blocks: each level has its own bullet.
  var listLevel = 0

  private var inline: InlineText { InlineText(layout: layout) }
  private var proseWidth: Int { min(layout.columns, Layout.measure) }

  func lines(_ blocks: [Markdown.Block], isTight: Bool = false) -> [StyledText] {
    var lines: [StyledText] = []
    for (index, block) in blocks.enumerated() {
      let set = self.lines(block)
      if index > 0, !set.isEmpty, !lines.isEmpty, !(isTight && block.joinsTightly) { lines.append(StyledText()) }
      lines += set
    }
    return lines
  }

  func lines(_ block: Markdown.Block) -> [StyledText] {
    switch block.content {
    case .paragraph(let inlines): prose(inline.text(inlines))
    case .heading(let level, let inlines): heading(level, inline.text(inlines))
    case .code(let code): self.code(code)
    case .html(let html): CodeView(plain: html).code.map { $0.styled(.muted) }.flatMap { $0.wrapped(to: layout.columns) }
    case .rule: [StyledText(String(repeating: layout.ornaments.rule, count: min(proseWidth, 40)), .frame)]
    case .quote(let blocks): barred(.frame) { $0.lines(blocks) }
    case .alert(let alert, let blocks): self.alert(alert, blocks)
    case .list(let list): self.list(list)
    case .table(let table): self.table(table)
    }
  }

  private func prose(_ text: StyledText) -> [StyledText] {
    text.isEmpty ? [] : text.wrapped(to: proseWidth)
  }

  private func heading(_ level: Int, _ text: StyledText) -> [StyledText] {
    guard layout.isStyled else { return prose(StyledText(String(repeating: "#", count: level) + " ") + text) }
    return prose(text.styled(level == 1 ? .title : .heading))
  }

  private func code(_ code: Markdown.Code) -> [StyledText] {
    var view = code.kind == "swift" ? CodeView(swift: SwiftSource(code.text)) : CodeView(plain: code.text)
    view.indent = 2
    return view.lines(in: layout)
  }

  private func alert(_ alert: Markdown.Alert, _ blocks: [Markdown.Block]) -> [StyledText] {
    let style: Style = alert == .warning || alert == .caution ? .warning : .path
    let title = StyledText(alert.rawValue.prefix(1).uppercased() + alert.rawValue.dropFirst(), style.overlaid(with: .bold))
    return barred(style) { $0.prose(title) + $0.lines(blocks) }
  }

  /// Lines with a bar before them.
  private func barred(_ style: Style, _ body: (MarkdownSetter) -> [StyledText]) -> [StyledText] {
    let bar = StyledText(layout.ornaments.bar, style)
    return indented(by: 2, body) { _ in bar + " " }
  }

  private func list(_ list: Markdown.List) -> [StyledText] {
    let bullets = layout.ornaments.bullets
    let marks = list.items.indices.map { index in
      list.start.map { "\($0 + index)." } ?? bullets[min(listLevel, bullets.count - 1)]
    }
    let widest = marks.reduce(0) { max($0, $1.columns) }
    var lines: [StyledText] = []
    for (item, mark) in zip(list.items, marks) {
      if !list.isTight, !lines.isEmpty { lines.append(StyledText()) }
      var head = StyledText(mark, .frame).paddedLeft(to: widest) + " "
      if let isChecked = item.isChecked {
        head += StyledText("[\(isChecked ? layout.ornaments.checked : layout.ornaments.unchecked)] ")
      }
      let margin = StyledText(String(repeating: " ", count: widest + 1))
      let set = indented(by: head.width) { setter in
        var setter = setter
        setter.listLevel = listLevel + 1
        let lines = setter.lines(item.blocks, isTight: list.isTight)
        return lines.isEmpty ? [StyledText()] : lines
      } before: { index in
        index == 0 ? head : margin.padded(to: head.width)
      }
      lines += set
    }
    return lines
  }

  /// What the body sets in fewer columns, with something before each line. Where too few columns would be left, as in quotes in
  /// quotes in quotes, nothing is put before the lines any more.
  private func indented(
    by columns: Int, _ body: (MarkdownSetter) -> [StyledText], before: (Int) -> StyledText
  ) -> [StyledText] {
    guard layout.columns - columns >= 8 else { return body(self) }
    let inner = MarkdownSetter(layout: layout.narrowed(by: columns), listLevel: listLevel)
    return body(inner).enumerated().map { (before($0) + $1).trimmed }
  }

  private func table(_ table: Markdown.Table) -> [StyledText] {
    let rows = table.rows.map { $0.map(inline.text) }
    let columns = table.header.enumerated().map { index, title in
      let text = inline.text(title)
      // Narrower than this a column is hard to read: the longest word, within limits.
      let words = rows.flatMap { index < $0.count ? $0[index].plain.split(separator: " ") : [] } + text.plain.split(separator: " ")
      let minimum = min(16, words.reduce(12) { max($0, $1.columns) })
      let alignment = index < table.alignments.count ? table.alignments[index] : .left
      return Table.Column(text, alignment: alignment, minimum: minimum, wraps: true)
    }
    return Table(columns: columns, rows: rows, showsTitles: true).lines(in: layout)
  }
}

extension Markdown.Block {
  /// Whether no empty line goes before the block in a tight list.
  fileprivate var joinsTightly: Bool {
    if case .code = content { false } else { true }
  }
}

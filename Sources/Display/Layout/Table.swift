/// Rows in columns. Where they do not fit, the columns that may shrink do; where that is not enough, each row becomes lines of
/// `name: value`.
package struct Table: Equatable, Sendable, Drawable {
  /// What is the same for all cells under each other.
  package struct Column: Equatable, Sendable {
    /// The side on which texts of different lengths meet.
    package enum Alignment: Sendable { case left, right, center }
    /// What the column holds; empty columns are not named when rows become lines.
    package var title: StyledText
    /// Where a cell stands in its column.
    package var alignment: Alignment
    /// The fewest columns that still tell something. `nil` keeps the column whole.
    package var minimum: Int?
    /// Whether a text that does not fit goes on in the next line instead of being cut.
    package var wraps: Bool

    /// A column that is kept whole, unless `minimum` says how narrow it may get.
    package init(_ title: StyledText = StyledText(), alignment: Alignment = .left, minimum: Int? = nil, wraps: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
      self.wraps = wraps
    }
  }

  /// The columns from left to right; a table without any has no lines.
  package var columns: [Column]
  /// The cells of each row.
  package var rows: [[StyledText]]
  /// Whether the titles stand above the rows, with a rule under them.
  package var showsTitles: Bool
  /// Put before each line.
  package var indent: Int

  /// - Parameter rows: Missing cells are empty, surplus ones ignored.
  package init(columns: [Column], rows: [[StyledText]], showsTitles: Bool = false, indent: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.showsTitles = showsTitles
    self.indent = indent
  }

  private static let gap = 2

  package func lines(in layout: Layout) -> [StyledText] {
    guard !columns.isEmpty else { return [] }
    let room = layout.columns - indent - Self.gap * (columns.count - 1)
    let margin = StyledText(String(repeating: " ", count: min(indent, layout.columns / 2)))
    guard let widths = widths(in: room), !(layout.isPlain && showsTitles) else {
      return records(in: layout.narrowed(by: margin.width)).map { $0.isEmpty ? $0 : margin + $0 }
    }
    var lines: [StyledText] = []
    if showsTitles {
      lines += line(columns.map { $0.title.styled(.heading) }, widths, layout)
      lines.append(
        widths.map { StyledText(String(repeating: layout.ornaments.rule, count: $0), .frame) }.joined(separator: "  "))
    }
    for row in rows { lines += line(cells(row), widths, layout) }
    return lines.map { margin + $0 }
  }

  private func cells(_ row: [StyledText]) -> [StyledText] {
    columns.indices.map { $0 < row.count ? row[$0] : StyledText() }
  }

  /// The width of each column; `nil` when even the least does not fit.
  private func widths(in room: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      let widest = rows.reduce(0) { max($0, index < $1.count ? $1[index].width : 0) }
      return max(widest, showsTitles ? columns[index].title.width : 0)
    }
    let least = zip(widths, columns).map { min($0, $1.minimum ?? $0) }
    // Words are broken only where whole ones leave no room.
    let whole = columns.indices.map { columns[$0].wraps ? min(widths[$0], max(least[$0], longestWord(in: $0))) : least[$0] }
    for floor in [whole, least] where widths.reduce(0, +) > room { Self.shrink(&widths, to: floor, room: room) }
    return widths.reduce(0, +) > room ? nil : widths
  }

  private func longestWord(in column: Int) -> Int {
    let cells = rows.compactMap { column < $0.count ? $0[column].plain : nil } + (showsTitles ? [columns[column].title.plain] : [])
    return cells.flatMap { $0.split(separator: " ") }.reduce(0) { max($0, String($1).columns) }
  }

  /// Takes columns away until the rest fits or nobody has anything to give: who has the most gives first, so that none is crushed while
  /// another is at ease.
  private static func shrink(_ widths: inout [Int], to least: [Int], room: Int) {
    while widths.reduce(0, +) > room {
      guard let index = widths.indices.max(by: { widths[$0] - least[$0] < widths[$1] - least[$1] }), widths[index] > least[index]
      else { return }
      widths[index] -= 1
    }
  }

  private func line(_ cells: [StyledText], _ widths: [Int], _ layout: Layout) -> [StyledText] {
    let stacks = columns.indices.map { index in
      columns[index].wraps
        ? cells[index].wrapped(to: max(1, widths[index]))
        : [cells[index].cut(to: widths[index], ellipsis: layout.ornaments.ellipsis)]
    }
    return (0..<(stacks.map(\.count).max() ?? 0)).map { row in
      columns.indices.map { index in
        let cell = row < stacks[index].count ? stacks[index][row] : StyledText()
        switch columns[index].alignment {
        case .left: return index == columns.count - 1 ? cell : cell.padded(to: widths[index])
        case .right: return cell.paddedLeft(to: widths[index])
        case .center: return cell.paddedLeft(to: cell.width + (widths[index] - cell.width) / 2).padded(to: widths[index])
        }
      }.joined(separator: "  ").trimmed
    }
  }

  private func records(in layout: Layout) -> [StyledText] {
    var lines: [StyledText] = []
    for row in rows {
      if !lines.isEmpty, columns.count > 1 { lines.append(StyledText()) }
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        let name = column.title.isEmpty ? StyledText() : column.title.styled(.heading) + ": "
        lines += (name + cell).wrapped(to: layout.columns, indent: "  ")
      }
    }
    return lines
  }
}

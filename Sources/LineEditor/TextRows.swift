/// Up and Down inside a text of several lines. Positions are UTF-8 code units from its start.
struct TextRows {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The same column one line up, or that line's end; `nil` on the first line.
  func above(_ cursor: Int) -> Int? {
    let (rows, row, column) = locate(cursor)
    return row > 0 ? place(rows, row - 1, column) : nil
  }

  /// The same column one line down, or that line's end; `nil` on the last line.
  func below(_ cursor: Int) -> Int? {
    let (rows, row, column) = locate(cursor)
    return row + 1 < rows.count ? place(rows, row + 1, column) : nil
  }

  private func locate(_ cursor: Int) -> (rows: [Substring], row: Int, column: Int) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    var start = 0
    for (row, line) in rows.enumerated() {
      let end = start + line.utf8.count
      if cursor <= end {
        return (rows, row, String(decoding: line.utf8.prefix(cursor - start), as: UTF8.self).count)
      }
      start = end + 1
    }
    return (rows, max(0, rows.count - 1), rows.last?.count ?? 0)
  }

  private func place(_ rows: [Substring], _ row: Int, _ column: Int) -> Int {
    rows[..<row].reduce(0) { $0 + $1.utf8.count + 1 } + rows[row].prefix(column).utf8.count
  }
}

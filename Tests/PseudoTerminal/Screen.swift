/// A terminal's screen, as far as the line editor and the writers of this project use one.
///
/// It knows exactly the sequences they emit. Any other goes to `unknown`, and a test that waits on the screen fails with it: a stray
/// sequence is a mistake even where a real terminal would forgive it.
package struct Screen: Sendable {
  /// A column of a row. The second column of a wide character holds an empty text.
  struct Cell: Equatable, Sendable {
    var text = " "
    var style = ""
  }

  /// A row, and whether the text ran on into the next because it was full.
  struct Row: Equatable, Sendable {
    var cells: [Cell]
    var wraps = false
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  /// The cursor's column and row, from 0. A column equal to `columns` waits to wrap.
  package internal(set) var cursor = (column: 0, row: 0)
  /// Sequences that nothing here is known to emit, spelled visibly.
  package internal(set) var unknown: [String] = []
  /// Bells rung so far.
  package internal(set) var bells = 0
  /// DEC private modes that are on, such as 2004 (bracketed paste). 25, the visible cursor, is on from the start.
  package internal(set) var modes: Set<Int> = [25]
  /// Rows that scrolled off the top, oldest first.
  var scrolledOff: [Row] = []

  var grid: [Row]
  var saved: (grid: [Row], cursor: (column: Int, row: Int))?
  var style = ""
  var inserting = false
  var decoder = SequenceDecoder()

  package init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    grid = Array(repeating: Row(cells: Array(repeating: Cell(), count: columns)), count: rows)
  }

  /// The rows' texts without trailing spaces.
  package var lines: [String] { grid.map { Self.text($0) } }

  /// The screen's text: its rows, without empty ones at the end.
  package var text: String {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[...last].joined(separator: "\n")
  }

  /// Everything that was shown and not overwritten, rows that scrolled off too, with lines that ran on over several rows made one.
  package var everything: String {
    var text = ""
    for row in scrolledOff + grid { text += row.wraps ? row.cells.map(\.text).joined() : Self.text(row) + "\n" }
    return text
  }

  /// How many rows were so full that the text ran on into the next.
  package var wrappedRows: Int { (scrolledOff + grid).count { $0.wraps } }

  /// The row the cursor stands in.
  package var currentLine: String { lines[cursor.row] }

  /// The style parameters in force where a character was drawn, such as `1;34`; empty for the default.
  package func style(column: Int, row: Int) -> String { grid[row].cells[column].style }

  /// Changes the size as terminals with reflow do: rows that were full run together and break anew.
  package mutating func resize(columns newColumns: Int, rows newRows: Int) {
    var logical: [[Cell]] = [[]]
    var position = (line: 0, offset: 0)
    for (index, row) in grid.enumerated() {
      if index == cursor.row { position = (logical.count - 1, logical[logical.count - 1].count + cursor.column) }
      var cells = row.cells
      if !row.wraps { while cells.last == Cell() { cells.removeLast() } }
      logical[logical.count - 1] += cells
      if !row.wraps { logical.append([]) }
    }
    var result: [Row] = []
    var place = (column: 0, row: 0)
    for (index, line) in logical.enumerated() {
      let first = result.count
      var rest = line[...]
      repeat {
        let part = Array(rest.prefix(newColumns))
        rest = rest.dropFirst(newColumns)
        let padding = Array(repeating: Cell(), count: newColumns - part.count)
        result.append(Row(cells: part + padding, wraps: !rest.isEmpty))
      } while !rest.isEmpty
      if index == position.line { place = (position.offset % newColumns, first + position.offset / newColumns) }
    }
    let blank = Row(cells: Array(repeating: Cell(), count: newColumns))
    while result.count <= place.row { result.append(blank) }
    while result.count > newRows, result.count - 1 > place.row, result.last == blank { result.removeLast() }
    while result.count > newRows {
      scrolledOff.append(result.removeFirst())
      place.row -= 1
    }
    while result.count < newRows { result.append(blank) }
    (columns, rows, grid) = (newColumns, newRows, result)
    cursor = (place.column, max(0, place.row))
  }

  private static func text(_ row: Row) -> String {
    var text = row.cells.map(\.text).joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

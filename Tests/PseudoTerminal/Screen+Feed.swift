extension Screen {
  /// Draws what a program wrote.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for element in decoder.decode(bytes) {
      switch element {
      case .character(let scalar): draw(scalar)
      case .control(let byte): control(byte)
      case .csi(let parameters, let final): sequence(parameters, final)
      case .osc(let text): if !text.hasPrefix("8;") { unknown.append("OSC \(text)") }
      // Character set B: part of "all attributes off" in terminal descriptions of xterm.
      case .escape("(B"): break
      case .escape("M"): cursor.row = max(0, cursor.row - 1)
      case .escape(let text): unknown.append("ESC \(text)")
      }
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    let width = Self.width(scalar)
    if width == 0 {
      let column = max(0, cursor.column - 1)
      grid[cursor.row].cells[column].text.unicodeScalars.append(scalar)
      return
    }
    if cursor.column + width > columns {
      grid[cursor.row].wraps = true
      cursor.column = 0
      lineFeed()
    }
    let cells = [Cell(text: String(scalar), style: style)] + Array(repeating: Cell(text: "", style: style), count: width - 1)
    if inserting {
      grid[cursor.row].cells.insert(contentsOf: cells, at: cursor.column)
      grid[cursor.row].cells.removeLast(width)
    } else {
      grid[cursor.row].cells.replaceSubrange(cursor.column..<cursor.column + width, with: cells)
    }
    cursor.column += width
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: cursor.column = max(0, min(cursor.column, columns - 1) - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x0F: break  // "all attributes off" of vt100 ends with it
    case 0x00: break  // padding
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func lineFeed() {
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      let first = grid.removeFirst()
      if saved == nil { scrolledOff.append(first) }
      grid.append(blankRow)
    }
  }

  private var blankRow: Row { Row(cells: Array(repeating: Cell(), count: columns)) }

  private mutating func sequence(_ parameters: String, _ final: Character) {
    if parameters.hasPrefix("?") {
      for mode in parameters.dropFirst().split(separator: ";") { setMode(Int(mode) ?? -1, final) }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let column = min(cursor.column, columns - 1)
    switch final {
    case "A": cursor = (column, max(0, cursor.row - count))
    case "B": cursor = (column, min(rows - 1, cursor.row + count))
    case "C": cursor.column = min(columns - 1, column + count)
    case "D": cursor.column = max(0, column - count)
    case "G": cursor.column = min(columns, count) - 1
    case "H":
      let second = numbers.count > 1 ? max(1, numbers[1]) : 1
      cursor = (min(columns, second) - 1, min(rows, count) - 1)
    case "J" where first == 0: erase(from: column, belowToo: true)
    case "J" where first == 2: grid = Array(repeating: blankRow, count: rows)
    case "K" where first == 0: erase(from: column, belowToo: false)
    case "P":
      let removed = min(count, columns - column)
      grid[cursor.row].cells.removeSubrange(column..<column + removed)
      grid[cursor.row].cells += Array(repeating: Cell(), count: removed)
    case "@":
      let inserted = min(count, columns - column)
      grid[cursor.row].cells.insert(contentsOf: Array(repeating: Cell(), count: inserted), at: column)
      grid[cursor.row].cells.removeLast(inserted)
    case "h" where first == 4: inserting = true
    case "l" where first == 4: inserting = false
    case "m":
      for number in numbers { style = number == 0 ? "" : style.isEmpty ? "\(number)" : "\(style);\(number)" }
    default: unknown.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func erase(from column: Int, belowToo: Bool) {
    grid[cursor.row].cells.replaceSubrange(column..., with: Array(repeating: Cell(), count: columns - column))
    grid[cursor.row].wraps = false
    guard belowToo else { return }
    for row in (cursor.row + 1)..<max(cursor.row + 1, rows) { grid[row] = blankRow }
  }

  /// Bracketed paste, cursor, alternate screen and synchronized output; nothing else is ever switched.
  private mutating func setMode(_ mode: Int, _ final: Character) {
    guard final == "h" || final == "l", [25, 1049, 2004, 2026].contains(mode) else {
      unknown.append("CSI ?\(mode)\(final)")
      return
    }
    if final == "h" { modes.insert(mode) } else { modes.remove(mode) }
    guard mode == 1049 else { return }
    if final == "h", saved == nil {
      saved = (grid, cursor)
      grid = Array(repeating: blankRow, count: rows)
    } else if final == "l", let main = saved {
      (grid, cursor) = main
      saved = nil
    }
  }

  /// Columns of a character: enough for what tests type.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{200D}" { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F300...0x1FAFF: return 2
    default: return 1
    }
  }
}

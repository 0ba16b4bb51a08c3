/// Candidates as lines that fit a terminal.
struct CompletionList {
  /// The terminal's columns; no line takes the last of them.
  let columns: Int
  /// The most lines of the list.
  let rows: Int
  /// False where only ASCII can be shown.
  let utf8: Bool
  /// Columns that a text takes.
  let width: (String) -> Int

  /// A candidate a line with its description; names in columns when these are too many; the first of them when those are, too.
  func lines(_ candidates: [Completions.Candidate]) -> [String] {
    let names = candidates.map { clean($0.text) }
    let widest = names.map(width).max() ?? 0
    guard candidates.count > rows else {
      return zip(names, candidates).map { name, candidate in
        let description = clean(candidate.description)
        guard !description.isEmpty else { return cut("  " + name) }
        return cut("  " + padded(name, to: widest) + "  " + description)
      }
    }
    let perRow = max(1, (columns - 1) / (widest + 2))
    let all = stride(from: 0, to: names.count, by: perRow).map { start in
      cut(names[start..<min(start + perRow, names.count)].map { "  " + padded($0, to: widest) }.joined())
    }
    guard all.count > rows else { return all }
    let shown = max(0, rows - 1)
    return all.prefix(shown) + [cut("  and \(names.count - shown * perRow) more: type another letter, then Tab")]
  }

  private func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// Descriptions come from lesson files: nothing in them may act on the terminal.
  private func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: result += " "
      default: result.unicodeScalars.append(utf8 || scalar.isASCII ? scalar : "?")
      }
    }
    return result
  }

  private func cut(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    guard width(line) > columns - 1 else { return line }
    let mark = utf8 ? "…" : "..."
    let room = max(0, columns - 1 - width(mark))
    while width(line) > room { line.removeLast() }
    return line + mark
  }
}

extension StyledText {
  /// The text in lines of at most `columns`, broken at spaces. Words stay whole; one that is wider than a line is broken where the
  /// line ends. A newline in the text ends a line; spaces at a break are dropped.
  ///
  /// - Parameters:
  ///   - columns: The most columns of a line, 1 or more (less counts as 1).
  ///   - indent: Put before each line but the first; left out when it takes more than half of the columns.
  /// - Returns: At least one line.
  package func wrapped(to columns: Int, indent: StyledText = StyledText()) -> [StyledText] {
    let columns = max(1, columns)
    let indent = indent.width * 2 > columns ? StyledText() : indent
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    var gap = StyledText()
    var empty = true

    func endLine() {
      lines.append(line)
      line = indent
      used = indent.width
      gap = StyledText()
      empty = true
    }

    for piece in pieces() {
      switch piece {
      case .newline: endLine()
      case .space(let space): gap += space
      case .word(var word):
        let needed = word.width
        if !empty, used + gap.width + needed > columns { endLine() }
        if !empty || lines.isEmpty {
          line += gap
          used += gap.width
        }
        gap = StyledText()
        while used + word.width > columns, word.width > 0 {
          var (head, rest) = word.split(at: columns - used)
          if head.isEmpty, used == indent.width { (head, rest) = (word.firstCharacter, word.withoutFirstCharacter) }
          line += head
          word = rest
          if word.isEmpty { break }
          endLine()
        }
        line += word
        used += word.width
        empty = false
      }
    }
    lines.append(line)
    return lines
  }

  private enum Piece {
    case word(StyledText)
    case space(StyledText)
    case newline
  }

  /// The words, which may change style within, and the spaces between them.
  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    for run in runs {
      for part in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 { pieces.append(.newline) }
        var rest = part.element
        while let first = rest.first {
          let isSpace = first == " "
          let end = rest.firstIndex { ($0 == " ") != isSpace } ?? rest.endIndex
          let text = StyledText(String(rest[..<end]), run.style, link: run.link)
          switch (pieces.last, isSpace) {
          case (.word(let word), false): pieces[pieces.count - 1] = .word(word + text)
          case (.space(let space), true): pieces[pieces.count - 1] = .space(space + text)
          case (_, true): pieces.append(.space(text))
          case (_, false): pieces.append(.word(text))
          }
          rest = rest[end...]
        }
      }
    }
    return pieces
  }

  private var firstCharacter: StyledText {
    guard let run = runs.first else { return self }
    return StyledText(String(run.text.prefix(1)), run.style, link: run.link)
  }

  private var withoutFirstCharacter: StyledText {
    guard let run = runs.first else { return self }
    let rest = Run(String(run.text.dropFirst()), run.style, link: run.link)
    return StyledText(runs: [rest] + runs.dropFirst())
  }
}

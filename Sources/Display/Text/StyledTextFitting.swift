extension StyledText {
  /// The text when it fits; otherwise as much as leaves room for the ellipsis, which takes the style of what it replaces.
  ///
  /// - Parameters:
  ///   - columns: The most columns of the result; 0 or less gives an empty line.
  ///   - ellipsis: Put where text is missing; cut itself when `columns` is too small even for it.
  package func cut(to columns: Int, ellipsis: String = "…") -> StyledText {
    guard width > columns else { return self }
    let mark = ellipsis.prefix(columns: columns)
    var (kept, rest) = split(at: columns - mark.columns)
    kept.append(mark, rest.runs.first?.style ?? .plain)
    return kept
  }

  /// The text with spaces after it up to `columns`; a longer text stays as it is.
  package func padded(to columns: Int) -> StyledText {
    let missing = columns - width
    return missing > 0 ? self + StyledText(String(repeating: " ", count: missing)) : self
  }

  /// The text with spaces before it up to `columns`; a longer text stays as it is.
  package func paddedLeft(to columns: Int) -> StyledText {
    let missing = columns - width
    return missing > 0 ? StyledText(String(repeating: " ", count: missing)) + self : self
  }

  /// Two parts of which the first has at most `columns`. A wide character that does not fit goes whole into the second.
  package func split(at columns: Int) -> (StyledText, StyledText) {
    var left = StyledText()
    var right = StyledText()
    var room = max(0, columns)
    for run in runs {
      guard right.isEmpty else {
        right.append(run)
        continue
      }
      let head = run.text.prefix(columns: room)
      room -= head.columns
      left.append(Run(head, run.style, link: run.link))
      right.append(Run(String(run.text.dropFirst(head.count)), run.style, link: run.link))
    }
    return (left, right)
  }
}

extension StyledText {
  /// The text without the spaces at its end.
  package var trimmed: StyledText {
    guard let last = runs.last, last.text.last == " " else { return self }
    let text = last.text.reversed().drop { $0 == " " }.reversed()
    let rest = StyledText(runs: runs.dropLast() + [Run(String(text), last.style, link: last.link)])
    return text.isEmpty ? rest.trimmed : rest
  }
}

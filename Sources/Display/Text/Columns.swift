extension Character {
  /// Columns on a terminal: 0, 1 or 2.
  ///
  /// Control characters take none; wide East Asian characters, emoji shown as pictures and flags take two; everything else takes
  /// one. Marks that join a character add nothing to it. Ambiguous characters, box drawing among them, count as one.
  package var columns: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
    var widest = 0
    var flags = 0
    var isPicture = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFE0F: isPicture = isPicture || unicodeScalars.first?.properties.isEmoji == true
      case 0x1F1E6...0x1F1FF: flags += 1
      default: widest = max(widest, scalar.columns)
      }
    }
    return flags > 0 || (isPicture && widest > 0) ? 2 : widest
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // Vowels and finals of a decomposed Hangul syllable are drawn inside its first letter.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return WideCharacters.contains(self) ? 2 : 1
  }
}

extension StringProtocol {
  /// Columns on a terminal of the text as one line; newlines and tabs count as nothing.
  package var columns: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The longest beginning that fits into `columns`, whole characters only.
  package func prefix(columns limit: Int) -> String {
    var room = limit
    let end = indices.first { index in
      room -= self[index].columns
      return room < 0
    }
    return String(self[..<(end ?? endIndex)])
  }
}

extension String {
  /// The text with each tab replaced by spaces up to the next stop.
  ///
  /// - Parameters:
  ///   - stop: Columns between stops, 1 or more.
  ///   - column: The column at which the text begins, 0 or more.
  package func expandingTabs(every stop: Int = 4, from column: Int = 0) -> String {
    guard utf8.contains(9) else { return self }
    var result = ""
    var at = column
    for character in self {
      if character == "\t" {
        let spaces = stop - at % stop
        result += String(repeating: " ", count: spaces)
        at += spaces
      } else {
        result.append(character)
        at = character.isNewline ? 0 : at + character.columns
      }
    }
    return result
  }
}

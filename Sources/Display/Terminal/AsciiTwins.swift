/// What stands for a character where only ASCII can be shown: as many columns as the character has.
enum AsciiTwins {
  /// The text with every character beyond ASCII replaced, those without a twin by question marks.
  static func of(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for character in text {
      if character.isASCII {
        result.append(character)
      } else if let twin = twins[character] {
        result.append(twin)
      } else {
        result += String(repeating: "?", count: character.columns)
      }
    }
    return result
  }

  private static let twins: [Character: Character] = {
    let groups: [(Character, String)] = [
      ("-", "─━╌╍┄┅—–‐‑−═"), ("|", "│┃┊┋║▌"), ("+", "┌┐└┘├┼┴┬╭╮╰╯╞╡╔╗╚╝"), ("]", "┤"), ("x", "╳×✗✘"), ("#", "█▉▊▋▍▎▏"),
      ("B", "▓"), (":", "░▒"), ("^", "▲↑"), ("v", "▼↓"), (">", "→▶▸›»⇒"), ("<", "←◀◂‹«⇐"), ("*", "•●◆★"), ("o", "○◦◇"),
      ("'", "‘’ʼ╵"), ("\"", "“”„"), (".", "…·"), (" ", "\u{A0}"), ("_", "▁"), ("=", "▂▃▄▅▆▇≡"), ("v", "✓✔"), ("u", "µμ"),
      ("a", "àáâãäå"), ("e", "èéêë"), ("i", "ìíîï"), ("o", "òóôõöø"), ("u", "ùúûü"), ("c", "ç"), ("n", "ñ"), ("s", "ß"),
      ("A", "ÀÁÂÃÄÅ"), ("E", "ÈÉÊË"), ("I", "ÌÍÎÏ"), ("O", "ÒÓÔÕÖØ"), ("U", "ÙÚÛÜ"), ("C", "Ç"), ("N", "Ñ"),
    ]
    var twins: [Character: Character] = [:]
    for (twin, characters) in groups {
      for character in characters { twins[character] = twin }
    }
    return twins
  }()
}

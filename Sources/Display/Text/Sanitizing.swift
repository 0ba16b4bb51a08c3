extension StringProtocol {
  /// The text with everything that could act on a terminal, or hide, made visible in Swift's own notation: an escape becomes
  /// `\u{1B}`.
  ///
  /// That concerns C0 controls except newline and tab, DEL, C1 controls, bidirectional embeddings, overrides and isolates, and the
  /// line and paragraph separators. A carriage return before a newline is dropped. Everything that comes from a lesson or a learner's
  /// program passes here before it is displayed, after parsing, since parsers decode entities.
  ///
  /// - Complexity: O(n); a text with nothing to change is returned as it is.
  package var sanitized: String {
    // The first byte of everything concerned: C0 and DEL, C1 (C2), and the punctuation block of the separators and overrides (E2).
    guard utf8.contains(where: { ($0 < 0x20 && $0 != 9 && $0 != 10) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      return String(self)
    }
    var result = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in unicodeScalars {
      if previousWasReturn, scalar != "\n" { result.append(contentsOf: "\\r".unicodeScalars) }
      previousWasReturn = scalar == "\r"
      if previousWasReturn { continue }
      if scalar.actsOnTerminal {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    if previousWasReturn { result.append(contentsOf: "\\r".unicodeScalars) }
    return String(result)
  }

  /// As ``sanitized``, for text that must stay on one line: a newline becomes `\n` and a tab a space.
  package var sanitizedLine: String {
    let text = sanitized
    guard text.utf8.contains(where: { $0 == 9 || $0 == 10 }) else { return text }
    return text.replacing("\n", with: "\\n").replacing("\t", with: " ")
  }

  /// The text without the characters that ``sanitized`` would make visible, newline and tab excepted.
  package var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.actsOnTerminal }))
  }
}

extension Unicode.Scalar {
  fileprivate var actsOnTerminal: Bool {
    switch value {
    case 9, 10: false
    case ..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }
}

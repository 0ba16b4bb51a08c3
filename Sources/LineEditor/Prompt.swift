/// A prompt: text that may hold escape sequences for colour, as the terminal writer spells them.
///
/// The editor must know which characters take no column. `Prompt` finds the sequences and marks them the way libedit can bear: never two
/// marked runs side by side, and something visible after the last, or its effect would bleed into what is typed.
package struct Prompt: Equatable, Sendable, ExpressibleByStringLiteral {
  /// The text as given.
  package let styled: String

  package init(_ styled: String) { self.styled = styled }
  package init(stringLiteral value: String) { self.init(value) }

  /// The text without escape sequences and control characters, for a terminal that cannot show them.
  package var plain: String {
    var text = ""
    for case .visible(let scalar) in pieces { text.unicodeScalars.append(scalar) }
    return text
  }

  /// The text with every run of escape sequences between two bytes 1. Characters beyond ASCII become `?` unless `utf8`.
  func marked(utf8: Bool) -> String {
    var text = ""
    var run = ""
    for piece in pieces {
      switch piece {
      case .escape(let sequence): run += sequence
      case .visible(let scalar):
        if !run.isEmpty { text += "\u{1}\(run)\u{1}" }
        run = ""
        text.unicodeScalars.append(utf8 || scalar.isASCII ? scalar : "?")
      }
    }
    guard !run.isEmpty else { return text }
    // The space that ends most prompts is the visible character the last run needs.
    if text.hasSuffix(" ") { text.removeLast() }
    return text + "\u{1}\(run)\u{1} "
  }

  private enum Piece {
    case visible(Unicode.Scalar)
    case escape(String)
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = styled.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\u{1B}" {
        let length = Self.escapeLength(rest)
        pieces.append(.escape(String(rest.prefix(length))))
        rest = rest.dropFirst(length)
      } else {
        rest = rest.dropFirst()
        // A prompt is one row: a newline or tab is a space, and other control characters are nothing.
        if scalar == "\n" || scalar == "\t" {
          pieces.append(.visible(" "))
        } else if scalar.properties.generalCategory != .control {
          pieces.append(.visible(scalar))
        }
      }
    }
    return pieces
  }

  /// How many scalars the escape sequence at the start takes: CSI to its final byte, OSC to its terminator, else two.
  private static func escapeLength(_ text: Substring.UnicodeScalarView) -> Int {
    let scalars = Array(text.prefix(4096))
    guard scalars.count > 1 else { return 1 }
    switch scalars[1] {
    case "[":
      let final = scalars.indices.dropFirst(2).first { (0x40...0x7E).contains(scalars[$0].value) }
      return final.map { $0 + 1 } ?? scalars.count
    case "]":
      for index in scalars.indices.dropFirst(2) {
        if scalars[index] == "\u{7}" { return index + 1 }
        if scalars[index] == "\\", scalars[index - 1] == "\u{1B}" { return index + 1 }
      }
      return scalars.count
    default: return 2
    }
  }
}

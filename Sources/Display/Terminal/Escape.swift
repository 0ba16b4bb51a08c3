/// The escape sequences that Lanes sends, and no others: a test's model of the screen knows exactly these.
enum Escape {
  static let reset = "\u{1B}[0m"
  /// The cursor to the first column and the rest of its line erased.
  static let clearLine = "\r\u{1B}[K"
  static let clearToLineEnd = "\u{1B}[K"
  static let clearToScreenEnd = "\u{1B}[J"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  /// Between these two the terminal collects what it gets and shows it at once; one that does not know them ignores them.
  static let beginFrame = "\u{1B}[?2026h"
  static let endFrame = "\u{1B}[?2026l"
  static let closeLink = "\u{1B}]8;;\u{1B}\\"

  /// The cursor up by `rows`; nothing for 0 or less, which terminals would take for 1.
  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  /// The id keeps a link one when it is broken over lines; it is made of the address, so that equal links share it.
  static func openLink(_ address: String) -> String {
    let id = address.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "\u{1B}]8;id=\(String(id, radix: 36));\(address)\u{1B}\\"
  }

  /// The sequence that begins a style; empty when there is nothing to say at this depth.
  static func style(_ style: Style, _ depth: ColorDepth) -> String {
    guard depth != .none, style != .plain else { return "" }
    var codes: [String] = []
    if style.bold { codes.append("1") }
    if style.italic { codes.append("3") }
    if style.underline { codes.append("4") }
    if let color = color(style.hue, depth) { codes.append(color) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func color(_ hue: Hue, _ depth: ColorDepth) -> String? {
    let known: (sixteen: String, palette: String, truecolor: String)
    switch hue {
    case .default: return nil
    case .blue: known = ("94", "68", "95;135;215")
    case .grey: known = ("90", "243", "118;118;118")
    case .orange: known = ("33", "166", "215;95;0")
    case .purple: known = ("35", "129", "175;0;255")
    }
    switch depth {
    case .none: return nil
    case .sixteen: return known.sixteen
    case .palette: return "38;5;" + known.palette
    case .truecolor: return "38;2;" + known.truecolor
    }
  }
}

/// What may be written to one stream. Each stream has its own: standard output can be a file while standard error is a terminal.
package struct Capabilities: Equatable, Sendable {
  /// How many colours the stream shows; none means no escape sequence for style at all.
  package var color: ColorDepth
  /// Whether text may hold characters beyond ASCII.
  package var isUTF8: Bool
  /// Columns of a line, 1 or more.
  package var columns: Int
  /// Rows of the screen; 24 where nothing tells.
  package var rows: Int
  /// Whether someone looks at the stream now, rather than a file or another program.
  package var isTerminal: Bool
  /// No cursor movement, no box drawing, one fact a line: for screen readers, logs and terminals that can do no more.
  package var isPlain: Bool
  /// Whether text may carry links that a click opens.
  package var showsLinks: Bool

  /// Whether lines that were written may be replaced.
  package var canRewrite: Bool { isTerminal && !isPlain }

  package init(
    color: ColorDepth, isUTF8: Bool, columns: Int, rows: Int = 24, isTerminal: Bool = false, isPlain: Bool = false,
    showsLinks: Bool = false
  ) {
    self.color = color
    self.isUTF8 = isUTF8
    self.columns = columns
    self.rows = rows
    self.isTerminal = isTerminal
    self.isPlain = isPlain
    self.showsLinks = showsLinks
  }

  /// Decides from what is known.
  ///
  /// - Parameters:
  ///   - color: The value of `--color`.
  ///   - plain: Whether `--plain` was given. `LANES_PLAIN=1` and a terminal that calls itself dumb mean the same.
  ///   - live: Whether the output follows the window; `COLUMNS` then yields to what the terminal reports.
  package init(_ facts: TerminalFacts, color choice: ColorChoice = .auto, plain: Bool = false, live: Bool = false) {
    let wantsPlain = plain || facts.value("LANES_PLAIN").map { $0 != "0" } ?? false
    isPlain = wantsPlain || facts.environment["TERM"] == "dumb"
    color = !wantsPlain && Self.wantsColor(facts, choice) ? Self.depth(facts) : .none
    isUTF8 = facts.isUTF8
    isTerminal = facts.isTerminal
    columns = Self.size("COLUMNS", facts.windowColumns, facts, live: live, otherwise: 80)
    rows = Self.size("LINES", facts.windowRows, facts, live: live, otherwise: 24)
    // The Linux console prints the address of a link as text.
    showsLinks = facts.isTerminal && !isPlain && color != .none && facts.value("TERM") != "linux"
  }

  /// The first of these that speaks: the option, NO_COLOR (no-color.org), CLICOLOR_FORCE and FORCE_COLOR, TERM, CLICOLOR, the stream.
  private static func wantsColor(_ facts: TerminalFacts, _ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if facts.value("NO_COLOR") != nil { return false }
    if ["CLICOLOR_FORCE", "FORCE_COLOR"].contains(where: { facts.value($0).map { $0 != "0" } ?? false }) { return true }
    guard let terminal = facts.value("TERM"), terminal != "dumb" else { return false }
    if facts.environment["CLICOLOR"] == "0" { return false }
    return facts.isTerminal
  }

  private static func depth(_ facts: TerminalFacts) -> ColorDepth {
    if let depth = facts.value("COLORTERM"), depth == "truecolor" || depth == "24bit" { return .truecolor }
    return facts.value("TERM")?.hasSuffix("256color") == true ? .palette : .sixteen
  }

  private static func size(_ name: String, _ window: Int?, _ facts: TerminalFacts, live: Bool, otherwise: Int) -> Int {
    let stated = facts.value(name).flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
    return (live ? window ?? stated : stated ?? window) ?? otherwise
  }
}

import PseudoTerminal

/// The tutor on a terminal, in a temporary home.
final class TutorTerminal {
  enum Key {
    static let up = "\u{1B}[A"
    static let tab = "\t"
    static let interrupt = "\u{03}"
    static let end = "\u{04}"
  }

  let terminal: PseudoTerminal
  /// Kept, since its folder goes with it.
  private let home: TemporaryHome

  /// Starts `lanes` with these words and waits for its first prompt.
  init(_ home: TemporaryHome, _ words: [String] = [], prompt: String = "lanes>", columns: Int = 80, rows: Int = 24) throws {
    self.home = home
    terminal = try PseudoTerminal(builtProduct("lanes"), words, environment: home.environment, columns: columns, rows: rows)
    try wait(forPrompt: prompt)
  }

  /// Waits until the cursor stands after this prompt, with nothing typed. Programs are compiled meanwhile, so it may take long.
  func wait(forPrompt prompt: String) throws {
    try terminal.wait(for: "the prompt '\(prompt)'", seconds: 60) {
      $0.currentLine.hasPrefix(prompt) && $0.cursor.column == prompt.count + 1
    }
  }

  /// Types a line, waits until it shows a text that was not there, and then for the prompt.
  func enter(_ line: String, shows text: String, prompt: String) throws {
    let before = occurrences(of: text, in: terminal.screen)
    try terminal.send(line + "\r")
    try terminal.wait(for: "showing '\(text)'", seconds: 60) { occurrences(of: text, in: $0) > before }
    try wait(forPrompt: prompt)
  }

  /// Waits until this stands at the prompt.
  func wait(forTyped text: String, prompt: String) throws {
    let column = prompt.count + 1 + text.count
    try terminal.wait(for: "'\(text)' typed") {
      ($0.currentLine + " ").hasPrefix("\(prompt) \(text)") && $0.cursor.column == column
    }
  }

  /// Whether no row ran on into the next because it was full.
  /// Rows that are the rest of a line too long for the screen.
  var wrappedRows: Int { terminal.screen.wrappedRows }

  private func occurrences(of text: String, in screen: Screen) -> Int { screen.everything.ranges(of: text).count }
}

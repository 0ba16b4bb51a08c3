import PseudoTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keys as xterm sends them.
enum Key {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let enter = "\r"
  static let tab = "\t"
  static func control(_ letter: Unicode.Scalar) -> String { String(Unicode.Scalar(UInt8(letter.value & 0x1F))) }
  /// Every key that does not stand for a character, as xterm sends it without and with modifiers.
  static let xtermTable: [String] = {
    var keys = ["A", "B", "C", "D", "E", "F", "H", "Z", "I", "O"].map { "\u{1B}[\($0)" }
    for letter in ["A", "B", "C", "D", "E", "F", "H", "P", "Q", "R", "S"] {
      keys.append("\u{1B}O\(letter)")
      for modifier in 2...8 { keys.append("\u{1B}[1;\(modifier)\(letter)") }
    }
    for number in [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24] {
      keys.append("\u{1B}[\(number)~")
      for modifier in 2...8 { keys.append("\u{1B}[\(number);\(modifier)~") }
    }
    return keys + ["\u{1B}x", "\u{1C}"]
  }()
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

/// The editor probe on a terminal, ready at its first prompt.
struct Probe {
  let terminal: PseudoTerminal
  private let control: Int32?

  init(
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24, controlled: Bool = false, prompt: String = "lanes>"
  ) throws {
    var environment = environment
    var descriptor: Int32?
    if controlled {
      let path = "/tmp/lanes-probe-\(getpid())-\(Self.number())"
      mkfifo(path, 0o600)
      descriptor = open(path, O_RDWR)
      environment["PROBE_CONTROL"] = path
    }
    control = descriptor
    terminal = try PseudoTerminal(builtProduct("EditorProbe"), environment: environment, columns: columns, rows: rows)
    try terminal.wait(forText: prompt)
    if let path = environment["PROBE_CONTROL"] { unlink(path) }
  }

  private static func number() -> UInt64 { UInt64.random(in: 0...UInt64.max) }

  /// Tells the probe's other thread something.
  func tell(_ order: String) {
    guard let control else { return }
    let bytes = Array((order + "\n").utf8)
    _ = write(control, bytes, bytes.count)
  }

  /// Types something and waits until the line shows it.
  func type(_ text: String, shown: String) throws {
    try terminal.send(text)
    try terminal.wait(for: "'\(shown)' on the line") { $0.currentLine == shown }
  }

  /// Presses Return and waits for what the probe says it got.
  func enter(_ expected: String) throws {
    try terminal.send(Key.enter)
    try terminal.wait(forText: expected)
    try terminal.wait(for: "the next prompt") { $0.currentLine == "lanes>" }
  }
}

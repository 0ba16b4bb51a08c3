import PseudoTerminal
import Testing

@testable import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Kinds of terminal, and none", .serialized)
struct TerminalKindTests {
  @Test("A terminal that cannot be drawn on gets plain lines and no escape", arguments: ["", "dumb", "no-such-terminal"])
  func plain(kind: String) throws {
    let probe = try Probe(environment: ["TERM": kind])
    try probe.terminal.send("hello\n")
    try probe.terminal.wait(for: "the line and nothing else") { $0.text == "plain utf8\nlanes> hello\ngot [hello] private\nlanes>" }
    try probe.terminal.send("\u{4}")
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(probe.terminal.screen.bells == 0)
  }

  @Test("A vt100 edits fully", arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm"])
  func kinds(kind: String) throws {
    let probe = try Probe(environment: ["TERM": kind], columns: 20)
    try probe.terminal.send("abcdefghijklmno\(Key.left)\(Key.left)X\(Key.control("A"))Y\(Key.control("E"))Z\u{7F}")
    try probe.enter("got [YabcdefghijklmXno]")
  }

  @Test("In the C locale the prompt is ASCII and a character beyond it is refused with a bell")
  func ascii() throws {
    let probe = try Probe(environment: ["LC_ALL": "C", "PROBE_PROMPT": "lanes→> "], prompt: "lanes?>")
    try probe.terminal.wait(forText: "editing ascii")
    let bells = probe.terminal.screen.bells
    try probe.terminal.send("aéb")
    try probe.terminal.wait(for: "the rest, and a bell") { $0.currentLine == "lanes?> ab" && $0.bells > bells }
    try probe.terminal.send(Key.enter)
    try probe.terminal.wait(forText: "got [ab]")
  }

  @Test("Without a locale in the environment, or with one that is not installed, text is UTF-8", arguments: ["", "xx_XX.UTF-8"])
  func noLocale(name: String) throws {
    let probe = try Probe(environment: ["LC_ALL": name])
    try probe.terminal.send("é")
    try probe.enter("got [é]")
  }

  static let long = String(repeating: "x", count: 10_000)
  static let pipes: [(text: String, lines: [String])] = [
    ("one\ntwo\n", ["one", "two"]), ("one\r\ntwo", ["one", "two"]), ("", []), ("\n\n", ["", ""]),
    ("a\u{1B}[A\n", ["a\u{1B}[A"]), ("\(long)\ny", [long, "y"]),
  ]

  @Test("A pipe gives its lines and then its end", arguments: pipes)
  func pipe(text: String, lines: [String]) {
    var ends: [Int32] = [-1, -1]
    #expect(Self.open(&ends) == 0)
    let bytes = Array(text.utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let reader = PlainReader(input: ends[0], output: 1)
    for line in lines { #expect(reader.read(prompt: "never shown") == .line(line)) }
    #expect(reader.read(prompt: "never shown") == .end)
    close(ends[0])
    #expect(reader.read(prompt: "never shown") == .end)
  }

  @Test("A closed descriptor is a failure, and no editor opens on a pipe")
  func closed() {
    #expect(PlainReader(input: -1, output: 1).read(prompt: "") == .failed)
    var ends: [Int32] = [-1, -1]
    #expect(Self.open(&ends) == 0)
    #expect(LineEditor(program: "test", input: ends[0], output: ends[1]) == nil)
    close(ends[0])
    close(ends[1])
  }

  private static func open(_ ends: inout [Int32]) -> Int32 {
    #if canImport(Glibc)
      Glibc.pipe(&ends)
    #else
      Darwin.pipe(&ends)
    #endif
  }
}

import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Ctrl-C, Ctrl-D, Ctrl-Z and the terminal's end", .serialized)
struct EndingTests {
  @Test(
    "Ctrl-C clears the line and the prompt returns",
    arguments: ["", "half a line", "zz\(Key.left)", "\u{1B}", "\(Key.control("R"))gat"])
  func interrupt(typed: String) throws {
    let probe = try Probe()
    try probe.terminal.send("gather")
    try probe.enter("got [gather]")
    try probe.terminal.send(typed + Key.control("C"))
    try probe.terminal.wait(forText: "interrupted")
    try probe.terminal.send("still here")
    try probe.enter("got [still here]")
  }

  @Test("Ctrl-C on a wrapped line leaves the line below it free")
  func interruptWrapped() throws {
    let probe = try Probe(columns: 20)
    try probe.terminal.send("abcdefghijklmnopqrst" + Key.control("A") + Key.control("C"))
    try probe.terminal.wait(for: "the next prompt") { $0.text.hasSuffix("lanes> abcdefghijklm\nnopqrst^C\ninterrupted\nlanes>") }
  }

  @Test("Another thread interrupts a read")
  func remoteInterrupt() throws {
    let probe = try Probe(controlled: true)
    try probe.type("half", shown: "lanes> half")
    probe.tell("interrupt")
    try probe.terminal.wait(forText: "interrupted")
    try probe.terminal.send("more")
    try probe.enter("got [more]")
  }

  @Test("Ctrl-D on an empty line ends with status 0 and a terminal as it was")
  func end() throws {
    let probe = try Probe()
    try probe.terminal.send(Key.control("D"))
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(probe.terminal.screen.text.hasSuffix("lanes>\nend"))
    #expect(probe.terminal.screen.modes == [25])
  }

  @Test("Ctrl-D at the end of text only rings the bell")
  func deleteAtEnd() throws {
    let probe = try Probe()
    let bells = probe.terminal.screen.bells
    try probe.terminal.send("abc" + Key.control("D"))
    try probe.terminal.wait(for: "a bell") { $0.bells == bells + 1 }
    try probe.enter("got [abc]")
  }

  @Test("A terminal that goes away ends the program")
  func hangUp() throws {
    let probe = try Probe()
    try probe.type("half", shown: "lanes> half")
    probe.terminal.hangUp()
    let exit = try probe.terminal.waitForExit()
    #expect(exit == .signal(SIGHUP) || exit == .code(0))
  }

  @Test("Ctrl-Z gives the shell its terminal, and fg brings the half-typed line back")
  func suspend() throws {
    let shell = try PseudoTerminal("/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell$ "])
    try shell.wait(forText: "shell$")
    try shell.send(builtProduct("EditorProbe") + "\r")
    try shell.wait(for: "the prompt") { $0.currentLine == "lanes>" }
    try shell.send("half" + Key.left)
    try shell.wait(for: "the text") { $0.currentLine == "lanes> half" && $0.cursor.column == 10 }
    try shell.send(Key.control("Z"))
    try shell.wait(for: "the shell") { $0.currentLine.hasPrefix("shell$") }
    try shell.send("stty -a | grep -cE '(^| )isig icanon' ; stty -a | grep -cE ' echo '\r")
    try shell.wait(for: "a terminal in line mode with echo") { $0.text.contains("\n1\n1\nshell$") }
    try shell.send("fg\r")
    try shell.wait(for: "the line again") { $0.currentLine == "lanes> half" && $0.cursor.column == 10 }
    try shell.send("x" + Key.enter)
    try shell.wait(for: "the next prompt") { $0.everything.contains("got [halxf]") && $0.currentLine == "lanes>" }
    try shell.send(Key.control("D"))
    try shell.wait(for: "the shell") { $0.currentLine.hasPrefix("shell$") }
  }

  @Test("exit leaves the terminal as it was")
  func exits() throws {
    let probe = try Probe()
    try probe.terminal.send("exit" + Key.enter)
    #expect(try probe.terminal.waitForExit() == .code(4))
    #expect(probe.terminal.screen.modes == [25])
    #expect(probe.terminal.isCooked)
  }

  @Test("A trap on the alternate screen leaves the terminal as it was, and its message and backtrace on the main screen")
  func traps() throws {
    let probe = try Probe(environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,symbolicate=off"])
    try probe.terminal.send("trap" + Key.enter)
    let end = try probe.terminal.waitForExit(seconds: 30)
    #expect(end == .signal(SIGILL) || end == .signal(SIGTRAP))
    #expect(probe.terminal.screen.modes == [25])
    #expect(probe.terminal.isCooked)
    #expect(probe.terminal.screen.everything.contains("crashed"))
  }

  @Test("A signal while a command paints restores the terminal", arguments: [SIGTERM, SIGQUIT])
  func signalledWhilePainting(number: Int32) throws {
    let probe = try Probe()
    try probe.terminal.send("busy" + Key.enter)
    try probe.terminal.wait(for: "a hidden cursor") { !$0.modes.contains(25) && $0.everything.contains("busy now") }
    #expect(!probe.terminal.isCooked)
    probe.terminal.signal(number)
    #expect(try probe.terminal.waitForExit() == .signal(number))
    #expect(probe.terminal.screen.modes == [25])
    #expect(probe.terminal.isCooked)
  }

  @Test("A signal in the middle of a line restores the terminal", arguments: [SIGTERM, SIGHUP, SIGINT, SIGABRT])
  func signalled(number: Int32) throws {
    let probe = try Probe()
    try probe.type("half", shown: "lanes> half")
    probe.terminal.signal(number)
    #expect(try probe.terminal.waitForExit() == .signal(number))
    #expect(probe.terminal.screen.modes == [25])
    #expect(probe.terminal.isCooked)
  }
}

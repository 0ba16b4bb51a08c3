import PseudoTerminal
import Testing

@Suite("Ctrl-C during a single command", .serialized)
struct InterruptTests {
  /// Starts a command and waits until its first learner's program runs.
  private func start(_ home: TemporaryHome, _ words: [String]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(builtProduct("lanes"), words, environment: home.environment)
    try home.wait(for: "the learner's program", watching: terminal) { home.hasChild }
    return terminal
  }

  @Test("shows how far the demo came and ends by the signal, as shells expect")
  func run() async throws {
    let home = try TemporaryHome(course: OddCourse.make())
    let terminal = try start(home, ["run", "odd/sleepless"])
    try terminal.send(TutorTerminal.Key.interrupt)
    #expect(try terminal.waitForExit(seconds: 15) == .signal(2))
    #expect(terminal.screen.everything.contains("interrupted: this is how far it came"))
    #expect(home.survivors == [])
  }

  @Test("while the compiler is looked at is no fault of the compiler's")
  func probe() async throws {
    let home = try TemporaryHome()
    let cache = ["XDG_CACHE_HOME": "\(home.path)/cache"]
    let terminal = try PseudoTerminal(builtProduct("lanes"), ["run", "tiny"], environment: home.environment.merging(cache) { $1 })
    try home.wait(for: "the first look at the compiler", watching: terminal) { home.has("tmp/lanes-probe-") }
    try terminal.send(TutorTerminal.Key.interrupt)
    #expect(try terminal.waitForExit(seconds: 15) == .signal(2))
    #expect(!terminal.screen.everything.contains("swiftc"))
    #expect(home.survivors == [])
  }

  @Test("tells what a verification has found until then")
  func verify() async throws {
    let home = try TemporaryHome(course: "SoundCourse")
    let terminal = try start(home, ["verify", "--repeat", "500"])
    try terminal.send(TutorTerminal.Key.interrupt)
    #expect(try terminal.waitForExit(seconds: 15) == .signal(2))
    #expect(terminal.screen.everything.contains("interrupted with 0 problems until then"))
    #expect(home.survivors == [])
  }

  @Test("ends a check, and nothing of it is left")
  func check() async throws {
    let home = try TemporaryHome()
    let terminal = try start(home, ["check", "tiny/loops"])
    try terminal.send(TutorTerminal.Key.interrupt)
    #expect(try terminal.waitForExit(seconds: 15) == .signal(2))
    #expect(home.survivors == [])
  }
}

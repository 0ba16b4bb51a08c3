import PseudoTerminal
import Testing

@Suite("The prompt", .serialized)
struct PromptTests {
  @Test("follows a lesson: learn, next, a prediction, run, check, an edit, check, quit", arguments: [80, 40])
  func lesson(_ columns: Int) async throws {
    let home = try TemporaryHome()
    let tutor = try TutorTerminal(home, columns: columns, rows: 80)
    #expect(tutor.terminal.screen.everything.contains("next begins"))
    try tutor.enter("learn tiny", shows: "step 1 of 2", prompt: "tiny>")
    #expect(tutor.terminal.screen.everything.contains("A single call of 100 ms."))

    try tutor.terminal.send("next\r")
    try tutor.terminal.wait(for: "the question", seconds: 60) { $0.currentLine.contains("Return to pass:") }
    try tutor.terminal.send("b\r")
    try tutor.terminal.wait(forText: "you said 200 ms: it is 100 ms", seconds: 60)
    try tutor.wait(forPrompt: "tiny>")
    #expect(tutor.terminal.screen.everything.contains("step 2 of 2"))
    #expect(tutor.terminal.screen.everything.contains("your file: ~/answers/tiny/passes.swift"))

    try tutor.enter("run tiny/two-calls:together", shows: "100 ms╵", prompt: "tiny>")
    try tutor.enter("check", shows: "0 calls were made", prompt: "tiny>")
    try home.answer("tiny/passes", with: "solution")
    try tutor.enter("check tiny/passes", shows: "tiny/passes: passed", prompt: "tiny>")
    // The replay string of the failed check is a command to copy, and stays whole.
    #expect(tutor.wrappedRows == (columns < 60 ? 1 : 0), "\(tutor.terminal.screen.everything)")
    try tutor.terminal.send("quit\r")
    #expect(try tutor.terminal.waitForExit() == .code(0))
    #expect(try await home.lanes("lessons").output.contains("tiny/passes  passed, 2 attempts"))
  }

  @Test("is where it was in a second session, with the lines of the first")
  func resumes() async throws {
    let home = try TemporaryHome()
    let first = try TutorTerminal(home)
    try first.enter("learn tiny", shows: "step 1 of 2", prompt: "tiny>")
    try first.enter("hint tiny/passes", shows: "hint 1 of 2", prompt: "tiny>")
    try first.terminal.send(TutorTerminal.Key.end)
    #expect(try first.terminal.waitForExit() == .code(0))

    let second = try TutorTerminal(home, prompt: "tiny>")
    #expect(second.terminal.screen.everything.contains("A course to know by heart, step 1 of 2."))
    #expect(second.terminal.screen.currentLine.hasSuffix("1/2"))
    try second.terminal.send(TutorTerminal.Key.up)
    try second.wait(forTyped: "hint tiny/passes", prompt: "tiny>")
    try second.terminal.send(TutorTerminal.Key.up)
    try second.wait(forTyped: "learn tiny", prompt: "tiny>")
    try second.enter("", shows: "step 1 of 2", prompt: "tiny>")
    try second.terminal.send(TutorTerminal.Key.end)
    #expect(try second.terminal.waitForExit() == .code(0))
  }

  @Test("stops where the screen is full, and goes on at Return")
  func pages() async throws {
    let tutor = try TutorTerminal(try TemporaryHome(), columns: 40, rows: 12)
    try tutor.terminal.send("learn tiny\r")
    var pages = 0
    while !tutor.terminal.screen.currentLine.hasPrefix("tiny>") {
      pages += 1
      try tutor.terminal.wait(for: "page \(pages), or the prompt", seconds: 60) {
        $0.everything.ranges(of: "Return goes on, q stops").count == pages || $0.currentLine.hasPrefix("tiny>")
      }
      if pages == 1 { #expect(tutor.terminal.screen.text.contains("One wait"), "the first lines are on the first page") }
      if !tutor.terminal.screen.currentLine.hasPrefix("tiny>") { try tutor.terminal.send("\r") }
    }
    #expect(pages > 1)
    try tutor.wait(forPrompt: "tiny>")
    #expect(tutor.terminal.screen.everything.contains("step 1 of 2"))
  }

  @Test("opens at a lesson with lanes learn")
  func learn() async throws {
    let tutor = try TutorTerminal(try TemporaryHome(), ["learn", "tiny"], prompt: "tiny>")
    #expect(tutor.terminal.screen.everything.contains("One wait"))
    #expect(tutor.terminal.screen.everything.contains("step 1 of 2"))
  }

  @Test("drops the line at Ctrl-C and says how to leave; Ctrl-D on text deletes, on none leaves")
  func controls() async throws {
    let tutor = try TutorTerminal(try TemporaryHome())
    try tutor.terminal.send("frobnicate")
    try tutor.wait(forTyped: "frobnicate", prompt: "lanes>")
    try tutor.terminal.send(TutorTerminal.Key.interrupt)
    try tutor.terminal.wait(forText: "(quit or Ctrl-D leaves)")
    try tutor.wait(forPrompt: "lanes>")
    try tutor.terminal.send("xnext\u{01}" + TutorTerminal.Key.end)
    try tutor.terminal.wait(for: "the first character gone") { $0.currentLine.hasPrefix("lanes> next") }
    try tutor.terminal.send(TutorTerminal.Key.interrupt)
    try tutor.wait(forPrompt: "lanes>")
    try tutor.terminal.send(TutorTerminal.Key.end)
    #expect(try tutor.terminal.waitForExit() == .code(0))
    #expect(tutor.terminal.screen.everything.contains("lanes brings you back here"))
    #expect(tutor.terminal.screen.modes.contains(25) && !tutor.terminal.screen.modes.contains(2004))
  }

  @Test("completes names and lists what there are")
  func completion() async throws {
    let tutor = try TutorTerminal(try TemporaryHome())
    try tutor.terminal.send("learn ti" + TutorTerminal.Key.tab)
    try tutor.wait(forTyped: "learn tiny ", prompt: "lanes>")
    try tutor.terminal.send(TutorTerminal.Key.interrupt)
    try tutor.wait(forPrompt: "lanes>")
    try tutor.terminal.send("check tiny/c" + TutorTerminal.Key.tab + TutorTerminal.Key.tab)
    try tutor.terminal.wait(forText: "tiny/crashes")
    try tutor.terminal.wait(forText: "tiny/cheats")
  }

  @Test("survives wrong words, and goes on after a failing command")
  func errors() async throws {
    let tutor = try TutorTerminal(try TemporaryHome())
    try tutor.enter("frobnicate", shows: "frobnicate'", prompt: "lanes>")
    try tutor.enter("run tiny/two-cals", shows: "nearest: tiny/two-calls", prompt: "lanes>")
    try tutor.enter("check \"tiny", shows: "a quote is opened and never closed", prompt: "lanes>")
    try tutor.enter("?", shows: "the next step of the lesson", prompt: "lanes>")
    try tutor.enter("help run", shows: "--seed", prompt: "lanes>")
    try tutor.enter("lessons", shows: "0 of 7 passed", prompt: "lanes>")
  }

  @Test("stays after Ctrl-C during a demo that loops, and shows how far it came")
  func interrupted() async throws {
    let home = try TemporaryHome(course: OddCourse.make())
    let tutor = try TutorTerminal(home)
    try tutor.terminal.send("run odd/sleepless\r")
    try home.wait(for: "the learner's program", watching: tutor.terminal) { home.hasChild }
    try tutor.terminal.send(TutorTerminal.Key.interrupt)
    try tutor.terminal.wait(forText: "interrupted: this is how far it came", seconds: 15)
    try tutor.wait(forPrompt: "lanes>")
    try tutor.enter("lessons", shows: "odd", prompt: "lanes>")
    try tutor.terminal.send("quit\r")
    #expect(try tutor.terminal.waitForExit() == .code(0))
  }

  @Test("ends with the terminal, and is plain on one that can do nothing")
  func endings() async throws {
    let gone = try TutorTerminal(try TemporaryHome())
    gone.terminal.hangUp()
    _ = try gone.terminal.waitForExit()

    let home = try TemporaryHome()
    let dumb = try PseudoTerminal(builtProduct("lanes"), environment: home.environment.merging(["TERM": "dumb"]) { $1 })
    try dumb.wait(forText: "lanes>")
    try dumb.send("lessons\r")
    try dumb.wait(forText: "0 of 7 passed")
    try dumb.send("quit\r")
    #expect(try dumb.waitForExit() == .code(0))
  }
}

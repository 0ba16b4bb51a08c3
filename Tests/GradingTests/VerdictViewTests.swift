import Display
import Recording
import Running
import Testing
import Timeline

@testable import Grading

@Suite("A verdict for people")
struct VerdictViewTests {
  private func text(_ verdict: Verdict, source: String = "", columns: Int, plain: Bool = false) -> [String] {
    VerdictView(verdict, source: source).lines(in: Layout(columns: columns, isPlain: plain, isStyled: false)).map(\.plain)
  }

  private var deadlock: Verdict {
    var graded = Graded()
    graded.planned("C1", "C2")
    let message = "Nothing can run and no timer is set: 'learner' waits for a continuation that nobody resumes."
    graded.failed("C1", message, replay: "v1.c4.f.s1.@C1") { $0.ran((kind: .deadlock, message: message, frame: 64)) }
    graded.ended()
    return graded.verdict()
  }

  private var passed: Verdict {
    var graded = Graded()
    graded.planned("C1")
    graded.passed("C1", schedules: 1_234)
    graded.ended(steps: 1_234_567)
    return graded.verdict()
  }

  private var rejected: Verdict {
    var verdict = Verdict(exercise: "tiny/passes")
    verdict.caughtBy = .compiler
    verdict.errors = (1...7).map {
      CompilerMessage(
        file: "/home/me/lanes/tiny/passes.swift", line: $0, column: 3, severity: .error,
        text: "cannot convert value of type 'String' to specified type 'Int'")
    }
    return verdict
  }

  @Test("fits the columns there are, but for the command to paste", arguments: [40, 80])
  func widths(_ columns: Int) {
    let source = Array(repeating: "  let number: Int = \"a text that is longer than a narrow screen is wide\"", count: 7).joined(
      separator: "\n")
    for verdict in [deadlock, passed, rejected] {
      for line in text(verdict, source: source, columns: columns) where !line.hasPrefix("replay: ") {
        #expect(line.count <= columns, "\(line)")
      }
    }
  }

  @Test("of a failure says what was tried, what was seen and how to see it again")
  func failure() {
    let lines = text(deadlock, columns: 80)
    #expect(lines.first == "tiny/passes: failed: C1 does not hold; the machine found a deadlock")
    #expect(lines.contains { $0.hasPrefix("  failed     C1  title of C1") })
    #expect(lines.contains { $0.hasPrefix("  not tried  C2  title of C2") })
    #expect(lines.contains { $0.contains("answer.swift:4") })
    #expect(lines.last == "replay: lanes check tiny/passes --replay v1.c4.f.s1.@C1")
    let whole = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(whole.contains("'learner' waits for a continuation that nobody resumes."))
  }

  @Test("of a pass counts with a comma at each thousand")
  func pass() {
    let head = text(passed, columns: 80).first ?? ""
    #expect(head.hasPrefix("tiny/passes: passed"))
    #expect(head.contains("1,234 schedules") && head.contains("1,234,567 steps"))
  }

  @Test(
    "of a pass says how much of all there is was tried",
    arguments: [
      (153, 2, "among them all 153 with up to 2 switches"), (21, 1, "among them all 21 with up to 1 switch"),
      (1, .max, "only one order is possible"), (6, .max, "among them all 6 orders that are possible"),
      (1_234, 3, "among them all 1,234 with up to 3 switches"),
    ] as [(Int64, UInt32, String)])
  func coverage(_ schedules: Int64, _ switches: UInt32, _ words: String) {
    var graded = Graded()
    graded.planned("C1")
    graded.passed("C1", schedules: 200, covering: (schedules, switches))
    graded.ended()
    #expect(text(graded.verdict(), columns: 120).contains("  passed     C1  title of C1  (200 schedules, \(words))"))
  }

  @Test(
    "of a failure says how little is enough",
    arguments: [
      (1, 21, 35, "1 switch is enough to break it (shrunk from 21 in 35 runs)."),
      (2, 3, 1, "2 switches are enough to break it (shrunk from 3 in 1 run)."), (2, 2, 9, "2 switches are enough to break it."),
      (0, 4, 9, "It fails in the plainest order: no switch is needed."),
    ] as [(UInt32, UInt32, Int64, String)])
  func shrinking(_ switches: UInt32, _ from: UInt32, _ runs: Int64, _ words: String) {
    var graded = Graded()
    graded.planned("C1")
    graded.failed("C1", "got 41") { $0.shrunk(to: switches, from: from, runs: runs) }
    graded.ended()
    #expect(text(graded.verdict(), columns: 120).contains("             \(words)"))
  }

  @Test("of compiler errors quotes their lines, five at most")
  func compiler() {
    let lines = text(rejected, source: (1...7).map { "line \($0)" }.joined(separator: "\n"), columns: 80)
    #expect(lines.first == "tiny/passes: failed: it does not compile")
    #expect(lines.count { $0.contains("passes.swift:") } == 5)
    #expect(lines.contains { $0.hasSuffix("5  line 5") })
    #expect(lines.contains("  and 2 more"))
  }

  @Test(
    "names the layer that caught the mistake in its first line",
    arguments: [
      (.compiler, [], "failed: it does not compile"), (.forbidden, [], "failed: it uses what it may not"),
      (.check, [], "failed: C1 does not hold"),
      (.finding, [.deadlock], "failed: C1 does not hold; the machine found a deadlock"),
      (.finding, [.leakedTask], "failed: C1 does not hold; the machine found a task left running"),
      (.finding, [.deadlock, .blockedCore], "failed: C1 does not hold; the machine found a call that blocks a core"),
      (.threadSanitizer, [], "failed: ThreadSanitizer found a data race, on real threads"),
      (.limits, [], "failed: C1 does not hold; it was stopped"), (.none, [], "failed"),
    ] as [(Verdict.Catcher, [FindingKind], String)])
  func layers(_ catcher: Verdict.Catcher, _ findings: [FindingKind], _ words: String) {
    var verdict = Verdict(exercise: "a/b")
    verdict.caughtBy = catcher
    verdict.findings = findings.map { Timeline.Finding(kind: $0, message: "It happened.") }
    if [.check, .finding, .limits].contains(catcher) { verdict.checks = [.init(id: "C1", title: "it holds", passed: false)] }
    #expect(text(verdict, columns: 120).first == "a/b: \(words)")
  }

  private func explained(_ explanations: String...) -> Verdict {
    var verdict = deadlock
    verdict.mistakes = explanations.map { .init(name: "m", explanation: $0) }
    return verdict
  }

  @Test("begins with the explanation of the known mistake", arguments: [40, 80], [false, true])
  func explanation(_ columns: Int, _ plain: Bool) throws {
    let words = "Each call waits for the one before; start `all` of them, then collect what they bring."
    let lines = text(explained(words), columns: columns, plain: plain)
    let told = try #require(lines.firstIndex { $0.hasPrefix("  Each call") })
    let checks = try #require(lines.firstIndex { $0.contains("C1  title of C1") })
    #expect(told < checks && lines[checks - 1] == "")
    #expect(lines[told..<checks].allSatisfy { $0.count <= columns })
    #expect(lines[told..<checks].joined(separator: " ").split(separator: " ").joined(separator: " ") == words)
  }

  @Test("tells two explanations as two, the likelier first")
  func explanations() {
    let lines = text(explained("The first.", "The second."), columns: 80)
    #expect(lines[1...3] == ["  It fails like 2 known mistakes, most like the first:", "  1. The first.", "  2. The second."])
  }

  @Test("lets no control code of an explanation through")
  func hostileExplanation() {
    for line in text(explained("\u{1B}[2Jgot\u{07} it"), columns: 80) {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 32 && !(127..<160).contains($0.value) })
    }
  }

  @Test("lets no control code of a stranger through")
  func hostile() {
    var graded = Graded()
    graded.planned("C1")
    graded.failed("C1", "\u{1B}[2Jgot\u{07} it\u{9B}31m", replay: "v1\u{1B}[2J") { $0.ran() }
    graded.ended()
    for line in text(graded.verdict(), columns: 80) {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 32 && !(127..<160).contains($0.value) })
    }
  }

  @Test("says the same in plain lines")
  func plain() {
    let lines = text(deadlock, columns: 80, plain: true)
    #expect(lines.contains { $0.contains("learner") && $0.contains("starts") })
    #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) })
  }
}

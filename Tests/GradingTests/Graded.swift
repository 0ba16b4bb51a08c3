import Recording
import Timeline

@testable import Grading
@testable import Running

/// Writes by hand what a harness records, for the reader of verdicts.
struct Graded {
  private var events: [Event] = []
  private var texts: [String] = []
  private var next: UInt32 = 1
  private let key = Array<UInt8>(1...16)
  private var seal = Seal.Verdict(key: Array<UInt8>(1...16))

  mutating func add(
    _ kind: Event.Kind, _ text: String = "", detail: UInt8 = 0, value: Int64 = 0, other: UInt32 = 0, file: String = "",
    task: UInt32 = 0, line: UInt32 = 0
  ) {
    var event = Event(kind)
    (event.detail, event.value, event.other, event.task, event.line) = (detail, value, other, task, line)
    event.text = id(text)
    event.file = id(file)
    if kind == .checkEnded { seal.add(check: text, outcome: detail, schedules: value) }
    events.append(event)
  }

  mutating func planned(_ ids: String...) { for id in ids { add(.checkPlanned, id, file: "title of \(id)") } }

  mutating func passed(_ id: String, schedules: Int64 = 100, covering: (schedules: Int64, switches: UInt32)? = nil) {
    add(.checkBegan, id, file: "title of \(id)")
    if let covering { add(.checkCovered, value: covering.schedules, other: covering.switches) }
    add(.checkEnded, id, detail: CheckOutcome.passed.rawValue, value: schedules)
  }

  /// A check that fails, with the schedule that failed as it ran in `run`.
  mutating func failed(_ id: String, _ message: String, replay: String = "", run: (inout Graded) -> Void = { _ in }) {
    add(.checkBegan, id, file: "title of \(id)")
    add(.checkMessage, message)
    if !replay.isEmpty { add(.checkReplay, replay) }
    run(&self)
    add(.checkEnded, id, detail: CheckOutcome.failed.rawValue, value: 7, other: 1)
  }

  /// The failing schedule of the check under way was shrunk.
  mutating func shrunk(to switches: UInt32, from: UInt32, runs: Int64) {
    add(.checkShrunk, value: runs, other: switches, line: from)
  }

  /// A run of one task that ends at once.
  mutating func ran(_ findings: (kind: FindingKind, message: String, frame: Int64)...) {
    add(.runBegan, "v1.c4.f.s1", value: 1, other: 4)
    add(.taskCreated, "learner", detail: TaskKind.main.rawValue, task: 1)
    add(.taskRunning, task: 1)
    for finding in findings { found(finding.kind, finding.message, finding.frame) }
    add(.taskEnded, detail: TaskOutcome.done.rawValue, task: 1)
    add(.runEnded, detail: RunOutcome.finished.rawValue, value: 3)
  }

  mutating func found(_ kind: FindingKind, _ message: String, _ frame: Int64) {
    add(.finding, message, detail: kind.rawValue)
    if frame != 0 { add(.frame, value: frame) }
  }

  /// The harness came to its end; with another number than its own it was somebody else.
  mutating func ended(steps: Int64 = 1000, forged: UInt64 = 0) {
    let code = seal.code(steps: steps) &+ forged
    add(.harnessEnded, value: steps, other: UInt32(truncatingIfNeeded: code), line: UInt32(code >> 32))
  }

  /// What the reader makes of it.
  func verdict(
    _ termination: Termination = .exited(0), only: String? = nil, errors: String = "", recorded: Bool = true, sealed: Bool = true
  )
    -> Verdict
  {
    let outcome = SupervisedProcess.Outcome(
      process: 1, termination: termination, output: [], standardOutput: [], standardError: Array(errors.utf8), truncated: false,
      wallMilliseconds: 12.5)
    let result = ChildResult(
      outcome, key: sealed ? key : nil, recording: recorded ? Recording(events: events, texts: texts) : nil)
    let symbols = Symbols([64: SourceLine(file: "answer.swift", line: 4)])
    var reader = VerdictReader(exercise: "tiny/passes", only: only, result: result, symbols: symbols)
    return reader.read()
  }

  private mutating func id(_ text: String) -> UInt32 {
    if text.isEmpty { return 0 }
    defer { next += UInt32(4 + text.utf8.count) }
    texts.append(text)
    return next
  }
}

import Recording
import Running
import Timeline

/// Reads the verdict of a graded run from what the harness recorded.
///
/// The run is a stranger's: it passes only if the harness itself, having run to its end, says of every check that it passed, and has sealed that
/// with the key that only it was given.
struct VerdictReader {
  private let result: ChildResult
  private let symbols: Symbols
  private var verdict: Verdict
  private var loose: [Timeline.Finding] = []
  /// Over the outcomes as they stand in the recording, whoever wrote them.
  private var seal: Seal.Verdict
  /// What the harness, or somebody else, wrote as its end.
  private var end: Event?
  /// The one check that a replay string named; `nil` when all had to be tried.
  private let only: String?

  init(exercise: String, only: String? = nil, result: ChildResult, symbols: Symbols) {
    self.only = only
    self.result = result
    self.symbols = symbols
    verdict = Verdict(exercise: exercise)
    seal = Seal.Verdict(key: result.key ?? [])
    verdict.runMilliseconds = result.wallMilliseconds
  }

  /// - Returns: The verdict, with the recorded schedule of the check that failed.
  mutating func read() -> Verdict {
    if let recording = result.recording {
      readChecks(recording)
      readPicture(recording)
    }
    conclude()
    return verdict
  }

  private mutating func readChecks(_ recording: Recording) {
    var (isInRun, hasBegun) = (false, false)
    var frames: (finding: Int, wantsSource: Bool)?
    for event in recording.events {
      switch event.kind {
      case .checkBegan: hasBegun = true
      case .checkPlanned where !hasBegun:
        verdict.checks.append(.init(id: recording.string(event.text), title: recording.string(event.file)))
      case .checkMessage: current { $0.message = recording.string(event.text) }
      case .checkReplay: current { $0.replay = recording.string(event.text) }
      case .checkCovered where event.value > 0:
        let switches = event.other == .max ? nil : Self.count(Int64(event.other))
        current { $0.covered = .init(schedules: Self.count(event.value), switches: switches) }
      case .checkShrunk:
        current {
          $0.shrunk = .init(
            runs: Self.count(event.value), switches: Self.count(Int64(event.other)), from: Self.count(Int64(event.line)))
        }
      case .checkEnded:
        let id = recording.string(event.text)
        seal.add(check: id, outcome: event.detail, schedules: event.value)
        guard let index = verdict.checks.firstIndex(where: { $0.id == id }) else { continue }
        verdict.checks[index].passed = event.detail == CheckOutcome.passed.rawValue
        let schedules = Self.count(event.value)
        verdict.checks[index].schedules = schedules
        verdict.checks[index].failing = Int(event.other)
        verdict.schedules += schedules
      case .harnessEnded:
        end = event
        verdict.steps = Int(clamping: event.value)
      case .runBegan: isInRun = true
      case .runEnded: isInRun = false
      case .finding where !isInRun:
        guard let kind = FindingKind(rawValue: event.detail) else { continue }
        loose.append(Timeline.Finding(kind: kind, message: recording.string(event.text), at: event.time))
        frames = (loose.count - 1, true)
        continue
      case .frame where !isInRun:
        if let open = frames, open.wantsSource, let line = symbols.line(event.value) {
          loose[open.finding].source = line
          frames?.wantsSource = false
        }
        continue
      default: break
      }
      frames = nil
    }
  }

  /// Whether the harness has written all the outcomes and its end: none may have been added since.
  private var isSealed: Bool {
    guard let end, result.key != nil else { return false }
    let code = seal.code(steps: end.value)
    return end.other == UInt32(truncatingIfNeeded: code) && end.line == UInt32(code >> 32)
  }

  /// Without a seal nobody knows who says that a check passed.
  private mutating func forgetUnsealed() {
    for index in verdict.checks.indices where verdict.checks[index].passed == true {
      verdict.checks[index].passed = nil
      verdict.checks[index].covered = nil
    }
  }

  /// At most as many as no honest run has, so that no dishonest one makes a sum overflow.
  private static func count(_ value: Int64) -> Int { Int(min(max(value, 0), Int64(Int32.max))) }

  /// Changes the check under way: the first that has no outcome, among those that had to be tried.
  private mutating func current(_ change: (inout Verdict.Check) -> Void) {
    let index = verdict.checks.firstIndex { $0.passed == nil && (only == nil || only == $0.id) }
    if let index { change(&verdict.checks[index]) }
  }

  private mutating func readPicture(_ recording: Recording) {
    guard let run = recording.runs.last else { return }
    let end = run.firstIndex { $0.kind == .runEnded }.map { $0 + 1 } ?? run.endIndex
    let timeline = Timeline(run[run.startIndex..<end], in: recording, symbols: symbols.line)
    verdict.picture = timeline
    verdict.cancellation = Cancellation(run[run.startIndex..<end], in: recording, line: symbols.line)
    verdict.findings = timeline.findings
    verdict.output = result.output
  }

  /// Findings written outside a run repeat those in it, with more words and no place: the words win, the place stays. The run of a
  /// process that crashed knows where, and the runtime's words that came of it say of what kind the crash is.
  private mutating func mergeLoose() {
    for finding in loose {
      let same = verdict.findings.firstIndex { $0.kind == finding.kind }
      if let index = same ?? (finding.kind == .resumedTwice ? verdict.findings.firstIndex { $0.kind == .crash } : nil) {
        verdict.findings[index].kind = finding.kind
        verdict.findings[index].message = finding.message
        if verdict.findings[index].source == nil { verdict.findings[index].source = finding.source }
      } else {
        verdict.findings.append(finding)
      }
    }
  }

  /// A finding about a task that is left over says where the task stands; where it was made is what its author has to find.
  private mutating func tellOrigins() {
    for index in verdict.findings.indices {
      let finding = verdict.findings[index]
      guard finding.kind == .leakedTask || finding.kind == .lostError, let task = finding.task else { continue }
      let lane = verdict.picture?.lanes.first { $0.id == task }
      guard let origin = lane?.source, origin != finding.source else { continue }
      verdict.findings[index].message += " It was made at \(origin)."
    }
  }

  private mutating func conclude() {
    mergeLoose()
    tellOrigins()
    if !isSealed { forgetUnsealed() }
    // The picture tells the same findings in the same words.
    verdict.picture?.findings = verdict.findings
    if verdict.failedCheck != nil {
      // It is the check that threw, and not the answer.
      if verdict.picture?.outcome == .threw { verdict.picture?.outcome = .finished }
      verdict.caughtBy = verdict.findings.isEmpty ? .check : .finding
    } else if isSealed, !required.isEmpty, required.allSatisfy({ $0.passed == true }) {
      verdict.passed = true
    } else {
      verdict.wasInterrupted = result.termination == .interrupted
      verdict.caughtBy = verdict.wasInterrupted ? .none : .limits
      verdict.problem = problem
      if result.termination == .deadline {
        let message = problem
        current {
          $0.passed = false
          $0.message = message
        }
      }
      if verdict.failedCheck != nil { verdict.problem = nil }
    }
  }

  private var required: [Verdict.Check] { only.map { id in verdict.checks.filter { $0.id == id } } ?? verdict.checks }

  private var problem: String {
    switch result.termination {
    case .exited where result.recording == nil:
      "The answer wrote over the file in which its checks tell what came of them; there is no verdict."
    case .exited where end != nil:
      "What is recorded as the outcome of the checks was not written by them; it does not count. An answer must leave the recording alone."
    case .deadline:
      """
      The checks did not end in the time they have: something in the answer goes on for ever, or takes long each time it is run. Checks run \
      it thousands of times; look for loops without an end and for work that grows.
      """
    case .outputLimit: "The answer printed more than 1 MB; the checks were stopped."
    case .interrupted: "The checks were interrupted."
    case .stopped: "The answer stopped its own checks (SIGSTOP), which nobody would have let go on; they were ended."
    case .exited(let status): "The program ended with status \(status) before its checks did; an answer must not end the process."
    case .signal: result.crash.map { "The checks crashed: \($0.message)" } ?? "The checks crashed."
    }
  }
}

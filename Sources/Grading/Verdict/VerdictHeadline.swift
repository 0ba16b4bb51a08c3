import Display
import Recording
import Timeline

/// The first line of a verdict: whether the answer passes, and if not, what caught it, in plain words.
struct VerdictHeadline {
  let verdict: Verdict

  var line: StyledText {
    let name = StyledText(verdict.exercise.sanitizedLine, .name) + StyledText(": ")
    if verdict.passed {
      let effort =
        "\(verdict.schedules.grouped) schedules, \(verdict.steps.grouped) steps, \(Int(verdict.runMilliseconds.rounded())) ms"
      return name + StyledText("passed", .passed) + StyledText("  \(effort)", .muted)
    }
    if verdict.wasInterrupted { return name + StyledText("interrupted", .cancelled) }
    return name + StyledText("failed", .failed) + StyledText(reason.map { ": \($0)".sanitizedLine } ?? "")
  }

  /// The layer that caught the mistake, as part of a sentence.
  private var reason: String? {
    let check = verdict.failedCheck.map { "\($0.id) does not hold" }
    switch verdict.caughtBy {
    case .compiler: return "it does not compile"
    case .forbidden: return "it uses what it may not"
    case .check: return check
    case .finding:
      let seen = seen.map { "the machine found \($0)" }
      return [check, seen].compactMap { $0 }.joined(separator: "; ")
    case .threadSanitizer: return "ThreadSanitizer found a data race, on real threads"
    case .limits: return check.map { "\($0); it was stopped" } ?? "it was stopped before its checks were through"
    case .none: return nil
    }
  }

  /// The finding that says most: the first that is no mere companion of another.
  private var seen: String? {
    // A deadlock is where blocked cores and lost continuations lead to; the picture has them all.
    let companions: Set<FindingKind> = [.uncontrolled, .leakedTask, .deadlock]
    let finding = verdict.findings.first { !companions.contains($0.kind) } ?? verdict.findings.first
    return finding.map { Self.words(for: $0.kind) }
  }

  private static func words(for kind: FindingKind) -> String {
    switch kind {
    case .deadlock: "a deadlock"
    case .neverResumed: "a continuation that nobody resumes"
    case .resumedTwice: "a continuation that is resumed twice"
    case .leakedTask: "a task left running"
    case .lostError: "an error that nobody read"
    case .livelock: "a livelock: it goes round and round"
    case .blockedCore: "a call that blocks a core"
    case .stuckCore: "a core that never comes free"
    case .ignoresCancellation: "a task that ignores its cancellation"
    case .uncontrolled: "something outside it that has a say"
    case .crash: "a crash"
    }
  }
}

import Curriculum
import Recording
import Timeline

/// The verdicts of one answer that was graded several times: they have to be the same.
struct RepeatedVerdicts: Sendable {
  /// What an answer is graded with the n-th time.
  struct Turn: Hashable, Sendable {
    /// Virtual ones.
    let cores: Int
    /// How many processes try schedules side by side.
    let processes: Int

    /// - Parameter repetition: From 0. The first has the cores that a learner's answer gets.
    init(_ repetition: Int) {
      cores = [4, 1, 2][repetition % 3]
      processes = [1, 2, 4][(repetition + repetition / 3) % 3]
    }
  }

  private(set) var all: [(turn: Turn, verdict: Verdict)] = []

  mutating func add(_ verdict: Verdict, _ turn: Turn) { all.append((turn, verdict)) }

  /// The first one that is not as those before it, as a problem of the answer's.
  ///
  /// On other virtual cores it is another computer: whether the answer passes and the check that fails it are the same there, but where a
  /// single core is blocked nothing else can be found. On as many cores the kinds of finding are the same too, whatever the real computer
  /// does meanwhile.
  func difference(of file: String) -> Diagnostic? {
    for (index, late) in all.enumerated() {
      let alike = all[..<index].first { $0.turn.cores == late.turn.cores && Self.summary($0.verdict) != Self.summary(late.verdict) }
      let other = all[..<index].first { Self.outcome($0.verdict) != Self.outcome(late.verdict) }
      guard let early = alike ?? other else { continue }
      return Diagnostic(
        file: file,
        message: "its verdict is not the same each time: it \(Self.summary(early.verdict)) with '--cores \(early.turn.cores)', "
          + "and \(Self.summary(late.verdict)) with '--cores \(late.turn.cores)'",
        fix: "make what it does wrong show in every run, or let the check wait until it must have shown")
    }
    return nil
  }

  private static func outcome(_ verdict: Verdict) -> String {
    if verdict.passed { return "passed" }
    return verdict.failedCheck.map { "failed \($0.id)" } ?? "was caught by '\(verdict.caughtBy.rawValue)'"
  }

  /// Whether it passed, the check that failed, and the kinds of finding.
  private static func summary(_ verdict: Verdict) -> String {
    let kinds = Set(verdict.findings.map(\.kind.word)).sorted()
    return kinds.isEmpty ? outcome(verdict) : "\(outcome(verdict)) (\(kinds.joined(separator: ", ")))"
  }
}

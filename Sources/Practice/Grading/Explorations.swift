internal import Glibc
import Recording

/// Checks that are tried side by side, in parts, each in a child of its own, while their outcomes are taken up in order.
///
/// As many children run as there are cores: whoever edits an answer waits for all schedules of all checks. A child tells its outcome on
/// a page of its own and records what the machine finds in memory of its own, for the file of the recording has one writer. What one child
/// finds, or that it crashes, leaves the others as they are.
struct Explorations {
  /// A part of a check that is being tried, or has been.
  fileprivate final class Part {
    let check: Int
    let trials: ArraySlice<Trial>
    var process: CheckProcess?
    var outcome: Outcome?

    init(_ check: Int, _ trials: ArraySlice<Trial>) { (self.check, self.trials) = (check, trials) }

    var isUnderWay: Bool { process != nil && outcome == nil }
  }

  /// What came of one.
  struct Outcome {
    let page: ReportPage
    let notes: SideRecording
    let ending: ChildProcess.Ending
  }

  private let checks: [Check]
  private let settings: Settings
  /// Children that run at the same time.
  private let width: Int
  /// In the order in which they are begun.
  private let parts: [Part]

  /// Starts nothing yet.
  init(_ checks: [Check], _ settings: Settings) {
    self.checks = checks
    self.settings = settings
    let width = settings.processes ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    self.width = width
    parts = checks.enumerated().flatMap { index, check in
      let trials = settings.replay == nil ? Trial.all(of: check.strategies, count: settings.schedules) : [.order(1)]
      return Trial.parts(of: trials, most: 4 * width).map { Part(index, $0) }
    }
  }

  /// Waits for the outcomes of a check's parts, by its place in the list; the checks after it are under way by then.
  ///
  /// - Returns: In order, up to the first that did not pass.
  mutating func outcomes(_ check: Int) throws(HarnessProblem) -> [Outcome] {
    var outcomes: [Outcome] = []
    for part in parts where part.check == check {
      while part.outcome == nil {
        try fill()
        try waitForAny()
      }
      guard let outcome = part.outcome else { continue }
      outcomes.append(outcome)
      if Failure(outcome.page, outcome.ending) != nil { break }
    }
    return outcomes
  }

  /// Ends what still runs: the outcome of a check after the first that fails is of no interest.
  mutating func stop() {
    let children = parts.filter(\.isUnderWay).compactMap(\.process?.child)
    for child in children { kill(child, SIGKILL) }
    for child in children { end(child, ChildProcess.ending(of: child) ?? .signalled(SIGKILL)) }
  }

  private func fill() throws(HarnessProblem) {
    var running = parts.count(where: \.isUnderWay)
    for part in parts where part.process == nil && running < width {
      try begin(part)
      running += 1
    }
  }

  private func waitForAny() throws(HarnessProblem) {
    guard let (child, ending) = ChildProcess.next({ for part in parts where part.isUnderWay { part.process?.look() } }) else {
      throw .noProcess
    }
    end(child, ending)
  }

  private func begin(_ part: Part) throws(HarnessProblem) {
    part.process = try CheckProcess(checks[part.check], settings, notes: SideRecording()) { explorer in
      if let replay = settings.replay { explorer.replay(replay, recorded: false) } else { explorer.explore(part.trials) }
    }
  }

  private func end(_ child: pid_t, _ ending: ChildProcess.Ending) {
    guard let part = parts.first(where: { $0.isUnderWay && $0.process?.child == child }), let process = part.process else { return }
    part.outcome = Outcome(page: process.page, notes: process.notes, ending: process.ending(ending))
  }
}

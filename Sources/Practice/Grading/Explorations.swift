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
    var child: pid_t = 0
    var outcome: Outcome?
    var patience = Patience()
    /// It runs the answer itself. Otherwise it only waits, as long as that takes, for processes that it watches as we would.
    var isWatched = true
    var isSilent = false
    var memory: (page: ReportPage, notes: SideRecording)?

    init(_ check: Int, _ trials: ArraySlice<Trial>) { (self.check, self.trials) = (check, trials) }

    var isUnderWay: Bool { child != 0 && outcome == nil }
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
    for part in parts where part.isUnderWay { kill(part.child, SIGKILL) }
    for part in parts where part.isUnderWay { part.end(ChildProcess.ending(of: part.child) ?? .signalled(SIGKILL)) }
  }

  private func fill() throws(HarnessProblem) {
    var running = parts.count(where: \.isUnderWay)
    for part in parts where part.child == 0 && running < width {
      try begin(part)
      running += 1
    }
  }

  private func waitForAny() throws(HarnessProblem) {
    guard let (child, ending) = ChildProcess.next({ for part in parts where part.isUnderWay { part.look() } }) else {
      throw noProcess()
    }
    parts.first { $0.child == child && $0.outcome == nil }?.end(ending)
  }

  private func begin(_ part: Part) throws(HarnessProblem) {
    guard let page = ReportPage(), let notes = SideRecording() else { throw noMemory }
    let explorer = Explorer(check: checks[part.check], settings: settings, page: page)
    // With a process for each schedule, the answer runs in those.
    let child = ChildProcess.start(settings.isFresh ? .harness : .answer(page.denials)) {
      Machine.shared.record(in: notes)
      if let replay = settings.replay { explorer.replay(replay, recorded: false) } else { explorer.explore(part.trials) }
    }
    guard let child else { throw noProcess() }
    part.isWatched = !settings.isFresh
    // What one child tells, the next must not be able to change.
    page.share(false)
    notes.hide()
    part.child = child
    part.memory = (page, notes)
  }

  private func noProcess() -> HarnessProblem {
    let reason = String(cString: strerror(errno))
    return HarnessProblem(message: "The system made no process to run the check in: \(reason).", status: 70)
  }

  private var noMemory: HarnessProblem {
    HarnessProblem(message: "The system gives no memory to share with a check's process.", status: 70)
  }
}

extension Explorations.Part {
  fileprivate func end(_ ending: ChildProcess.Ending) {
    guard let memory else { return }
    outcome = Explorations.Outcome(page: memory.page, notes: memory.notes, ending: isSilent ? .silent : ending)
  }

  fileprivate func look() {
    guard isWatched, let page = memory?.page, patience.isOver(child, signs: page.schedules) else { return }
    isSilent = true
    kill(child, SIGKILL)
  }
}

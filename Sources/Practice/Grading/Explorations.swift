internal import Glibc
import Recording

/// Checks that are tried side by side, each in a child of its own, while their outcomes are taken up in order.
///
/// As many children run as there are cores: whoever edits an answer waits for all schedules of all checks. A child tells its outcome on
/// a page of its own and records what the machine finds in memory of its own, for the file of the recording has one writer.
struct Explorations {
  /// A check that is being tried, or has been.
  private struct Exploration {
    let page: ReportPage
    let notes: SideRecording
    let child: pid_t
    var ending: ChildProcess.Ending?
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
  private var begun: [Exploration] = []

  /// Starts nothing yet.
  init(_ checks: [Check], _ settings: Settings) {
    self.checks = checks
    self.settings = settings
    width = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Waits for the outcome of a check, by its place in the list; the checks after it are under way by then.
  mutating func outcome(_ index: Int) throws(HarnessProblem) -> Outcome {
    while true {
      while begun.count < checks.count, begun.count(where: { $0.ending == nil }) < width { try begin(checks[begun.count]) }
      if let ending = begun[index].ending {
        return Outcome(page: begun[index].page, notes: begun[index].notes, ending: ending)
      }
      guard let (child, ending) = ChildProcess.next() else { throw noProcess() }
      if let ended = begun.firstIndex(where: { $0.child == child && $0.ending == nil }) { begun[ended].ending = ending }
    }
  }

  /// Ends what still runs: the outcome of a check after the first that fails is of no interest.
  mutating func stop() {
    for exploration in begun where exploration.ending == nil { kill(exploration.child, SIGKILL) }
    for index in begun.indices where begun[index].ending == nil {
      begun[index].ending = ChildProcess.ending(of: begun[index].child) ?? .signalled(SIGKILL)
    }
  }

  private mutating func begin(_ check: Check) throws(HarnessProblem) {
    guard let page = ReportPage(), let notes = SideRecording() else { throw noMemory }
    let explorer = Explorer(check: check, settings: settings, page: page)
    let child = ChildProcess.start {
      Machine.shared.record(in: notes)
      if let replay = settings.replay { explorer.replay(replay, recorded: false) } else { explorer.explore() }
    }
    guard let child else { throw noProcess() }
    begun.append(Exploration(page: page, notes: notes, child: child))
  }

  private func noProcess() -> HarnessProblem {
    let reason = String(cString: strerror(errno))
    return HarnessProblem(message: "The system made no process to run the check in: \(reason).", status: 70)
  }

  private var noMemory: HarnessProblem {
    HarnessProblem(message: "The system gives no memory to share with a check's process.", status: 70)
  }
}

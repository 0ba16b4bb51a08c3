internal import Glibc
import Recording

/// A process in which a check is tried, with the memory in which it tells what comes of that.
struct CheckProcess {
  let child: pid_t
  let page: ReportPage
  let notes: SideRecording
  /// It runs the answer itself. Otherwise it only waits, as long as that takes, for processes that it watches as we would.
  private let isWatched: Bool
  private var patience = Patience()
  private var isSilent = false

  /// Starts it.
  ///
  /// - Parameters:
  ///   - notes: What the machine records in; `nil` if the system gave no memory for it.
  ///   - body: Tries the check, in the process.
  init(_ check: Check, _ settings: Settings, notes: SideRecording?, _ body: (Explorer) -> Void) throws(HarnessProblem) {
    guard let page = ReportPage(), let notes else { throw .noMemory }
    let explorer = Explorer(check: check, settings: settings, page: page)
    let child = ChildProcess.start(settings.role(page)) {
      Machine.shared.record(in: notes)
      body(explorer)
    }
    guard let child else { throw .noProcess }
    // What one child tells, the next must not be able to change.
    page.share(false)
    notes.hide()
    (self.child, self.page, self.notes, isWatched) = (child, page, notes, !settings.isFresh)
  }

  /// Ends the process if it shows no sign of life.
  mutating func look() {
    guard isWatched, patience.isOver(child, signs: page.schedules) else { return }
    isSilent = true
    kill(child, SIGKILL)
  }

  /// How it ended, given how the system says that it did.
  func ending(_ ending: ChildProcess.Ending) -> ChildProcess.Ending { isSilent ? .silent : ending }
}

extension Settings {
  /// Who runs in a process that tries schedules: with a process for each schedule, the answer runs in those.
  func role(_ page: ReportPage) -> ChildProcess.Role { isFresh ? .harness : .answer(page.denials) }
}

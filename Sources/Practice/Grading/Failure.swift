internal import Glibc
import Recording

/// How a child showed that its check does not hold.
enum Failure: Equatable {
  /// A schedule failed, and this is why.
  case message(String)
  /// A signal ended the child.
  case crashed(Int32)
  /// The machine gave up and ended the child, after it had recorded why.
  case stopped(String)
  /// The child was gone before its schedules were, with this exit status.
  case left(Int32)
  /// The child stopped itself, as a debugger would, with this signal.
  case halted(Int32)
  /// The child went on without a sign of life, its watchdog switched off.
  case silent
  /// Somebody wrote over what the child tells.
  case overwritten

  /// - Returns: `nil` if the child says that all its schedules passed.
  init?(_ page: ReportPage, _ ending: ChildProcess.Ending) {
    switch (ending, page.state) {
    case (.signalled(let signal), _): self = .crashed(signal)
    case (.stopped(let signal), _): self = .halted(signal)
    case (.silent, _), (.exited, .silent): self = .silent
    case (.exited, .failed): self = .message(page.message)
    case (.exited(0), .passed) where page.hasPassed: return nil
    case (.exited, .passed), (.exited, .damaged): self = .overwritten
    case (.exited(let status), _):
      let findings = RecordedFindings()
      self = findings.entries.isEmpty ? .left(status) : .stopped(findings.sentences)
    }
  }

  /// Whether a second run of the schedule is worth its time: the watchdog and the system's limits take theirs again.
  var isRepeatable: Bool {
    switch self {
    case .message, .left, .halted, .overwritten: true
    case .crashed(let signal): [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE].contains(signal)
    case .stopped, .silent: false
    }
  }

  /// Whether it came about in the same way, as far as the child's end shows it.
  func isLike(_ other: Failure) -> Bool {
    switch (self, other) {
    case (.message, .message): true
    default: self == other
    }
  }

  /// What the learner reads.
  ///
  /// - Parameter output: The child's standard error, empty if nobody listened.
  func message(quoting output: String) -> String {
    switch self {
    case .message(let text), .stopped(let text): text
    case .crashed(let signal): Crash(signal, output).message
    case .left(let status):
      """
      The program was ended in the middle of the check: something called `exit(\(status))`. An answer returns, and its checks go on \
      from there.
      """
    case .halted(let signal):
      "The answer stopped itself (\(signal == SIGSTOP ? "SIGSTOP" : "signal \(signal)")), and nobody is there to let it go on."
    case .silent: "The answer goes on for ever, and has switched off the watchdog that would say where."
    case .overwritten: "The answer wrote over memory that belongs to its checks; what they counted is lost."
    }
  }
}

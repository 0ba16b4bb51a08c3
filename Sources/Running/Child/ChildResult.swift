import Foundation
package import Recording

/// What came of a child's run.
package struct ChildResult: Sendable {
  /// Both streams, in the order in which their parts arrived; bytes that are no UTF-8 are repaired, and the runtime's stack
  /// traces left out. Not cleaned of control codes.
  package let output: String
  package let standardOutput: String
  package let standardError: String
  /// Whether there was more output than the limit.
  package let truncated: Bool
  package let termination: Termination
  /// Real time from start to end.
  package let wallMilliseconds: Double
  /// What it recorded before it ended, however that was; `nil` if it damaged the file.
  package let recording: Recording?
  /// The runtime's words about a crash; `nil` if it did not end by a signal of its own.
  package let crash: CrashReport?

  /// What a graded run's verdict is sealed with; `nil` for another run.
  package let key: [UInt8]?

  init(_ outcome: SupervisedProcess.Outcome, report: SandboxReport? = nil, key: [UInt8]? = nil, recording: Recording?) {
    output = StackTrace.removed(from: String(decoding: outcome.output, as: UTF8.self))
    standardOutput = String(decoding: outcome.standardOutput, as: UTF8.self)
    standardError = StackTrace.removed(from: String(decoding: outcome.standardError, as: UTF8.self))
    truncated = outcome.truncated
    self.key = key
    termination = Self.termination(outcome.termination, report)
    wallMilliseconds = outcome.wallMilliseconds
    self.recording = recording
    if case .signal(let number) = termination {
      crash = CrashReport(standardError: standardError, signal: number)
    } else {
      crash = nil
    }
  }

  static func termination(_ seen: Termination, _ report: SandboxReport?) -> Termination {
    switch (seen, report?.ending) {
    case (_, .stopped(let signal)): .stopped(signal)
    // A signal of the terminal's reaches all that has no session of its own yet: it is meant for us.
    case (.signal(SIGINT), nil), (.signal(SIGHUP), nil), (.signal(SIGQUIT), nil): report?.hasBegun == false ? .interrupted : seen
    default: seen
    }
  }
}

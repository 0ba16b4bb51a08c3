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

  init(_ outcome: SupervisedProcess.Outcome, recording: Recording?) {
    output = StackTrace.removed(from: String(decoding: outcome.output, as: UTF8.self))
    standardOutput = String(decoding: outcome.standardOutput, as: UTF8.self)
    standardError = StackTrace.removed(from: String(decoding: outcome.standardError, as: UTF8.self))
    truncated = outcome.truncated
    termination = outcome.termination
    wallMilliseconds = outcome.wallMilliseconds
    self.recording = recording
    if case .signal(let number) = outcome.termination {
      crash = CrashReport(standardError: standardError, signal: number)
    } else {
      crash = nil
    }
  }
}

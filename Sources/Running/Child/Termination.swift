/// How a process came to its end.
package enum Termination: Equatable, Sendable {
  /// By itself, with this status, 0 to 255.
  case exited(Int32)
  /// By a signal that we did not send, such as SIGTRAP (5) after a trap or SIGSEGV (11).
  case signal(Int32)
  /// It stopped itself with this signal, such as SIGSTOP (19), and was killed at once: nobody is there to let it go on.
  case stopped(Int32)
  /// We killed it because its time was up.
  case deadline
  /// We killed it because it wrote more than the limit.
  case outputLimit
  /// We killed it because the task that ran it was cancelled.
  case interrupted

  /// Whether it ended by itself with status 0.
  package var isSuccess: Bool { self == .exited(0) }
}

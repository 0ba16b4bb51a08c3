package import Recording

extension Timeline {
  /// A labelled stretch of a task: one that the program named, or a call of a simulated service.
  package struct Region: Equatable, Sendable {
    /// What the program called it, or the service and the key.
    package var label: String
    /// Whose stretch it is.
    package var task: UInt32
    /// A span of the program, or a call.
    package var kind: RegionKind
    /// When it began.
    package var from: Int64
    /// When it ended; the end of its task or of the run if nobody ended it.
    package var to: Int64
    /// Its place among the run's events.
    package var order: Int
  }
}

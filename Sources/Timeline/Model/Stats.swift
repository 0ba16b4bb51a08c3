extension Timeline {
  /// The run in figures.
  package struct Stats: Equatable, Sendable {
    /// How many tasks there were.
    package var tasks = 0
    /// Scheduling steps.
    package var steps: Int64 = 0
    /// The most tasks that ran at once, each on a core of its own.
    package var peakRunning = 0
    /// The most calls of simulated services that were under way at once.
    package var peakInFlight = 0
    /// Nanoseconds that cores were held by calls that block, all cores together.
    package var blocked: Int64 = 0
  }
}

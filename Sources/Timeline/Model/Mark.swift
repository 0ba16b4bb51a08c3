extension Timeline {
  /// A point that the program named.
  package struct Mark: Equatable, Sendable {
    /// What the program called it.
    package var label: String
    /// 0 if no task was running.
    package var task: UInt32
    /// When the program came by.
    package var at: Int64
    /// Where it stands in the program.
    package var source: SourceLine?
    /// Its place among the run's events.
    package var order: Int
  }
}

extension Timeline {
  /// A place where a replayed schedule goes another way than the machine would have gone by itself.
  package struct Switch: Equatable, Sendable {
    /// The task that went on; 0 if a timer did.
    package var task: UInt32
    /// The task whose turn it would have been; 0 for a timer.
    package var insteadOf: UInt32
    /// When.
    package var at: Int64
    /// Its place among the run's events.
    package var order: Int
  }
}

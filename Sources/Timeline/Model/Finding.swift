package import Recording

extension Timeline {
  /// Something wrong that the machine noticed.
  package struct Finding: Equatable, Sendable {
    /// What is wrong.
    package var kind: FindingKind
    /// One sentence.
    package var message: String
    /// The task it is about, if it is about one.
    package var task: UInt32?
    /// When the machine noticed.
    package var at: Int64
    /// Where in the program, if known.
    package var source: SourceLine?
    /// Its place among the run's events.
    package var order: Int

    /// A finding made by hand; what is left out is unknown.
    package init(
      kind: FindingKind, message: String, task: UInt32? = nil, at: Int64 = 0, source: SourceLine? = nil, order: Int = 0
    ) {
      (self.kind, self.message, self.task, self.at, self.source, self.order) = (kind, message, task, at, source, order)
    }
  }
}

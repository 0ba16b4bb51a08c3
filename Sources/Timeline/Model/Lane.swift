package import Recording

extension Timeline {
  /// One task.
  package struct Lane: Equatable, Sendable, Identifiable {
    /// As in the recording: from 1.
    package var id: UInt32
    /// Never empty: a task without a name has one made up, such as `child 2`.
    package var name: String
    /// The task that created it; `nil` at the top.
    package var parent: UInt32?
    /// Ancestors between this task and the top, 0 or more.
    package var depth: Int
    /// How the task was made.
    package var kind: TaskKind
    /// `nil` if the task never ended.
    package var outcome: TaskOutcome?
    /// When the task was made.
    package var createdAt: Int64
    /// `nil` if the task never ended.
    package var endedAt: Int64?
    /// When the task was first asked to stop.
    package var cancelledAt: Int64?
    /// The place of that among the run's events; 0 if it never happened.
    package var cancelledOrder = 0
    /// Whether the recording has nothing of the task after a gap: nobody knows what became of it.
    package var isLost = false
    /// Where the task was started.
    package var source: SourceLine?
    /// Ascending and without overlap; between two, and after the last, the recording knows nothing. A wait that never ended is last,
    /// and may have no length.
    package var spans: [Span]
    /// The place among the run's events where the task was created, and where it ended.
    package var order: ClosedRange<Int>

    /// The task in a sentence: a name that the program gave in quotes, or what it is and which: `'learner'`, `child 2`.
    package var title: String { LaneNames.isMadeUp(name, kind) ? name : "'\(name)'" }
  }
}

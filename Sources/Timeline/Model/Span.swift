extension Timeline {
  /// A stretch of one task's life. Running takes no virtual time unless the core is held, so most `running` spans are instants.
  package struct Span: Equatable, Sendable {
    /// What a task does in a span; raw values are those of JSON.
    package enum State: String, Sendable, CaseIterable {
      /// Could run, but no core is free.
      case ready
      case running
      case waiting
      /// Keeps its core inside a call that blocks the thread.
      case blocked
    }

    /// What the task does.
    package var state: State
    /// When it begins to.
    package var from: Int64
    /// Equal to `from` for an instant.
    package var to: Int64
    /// The virtual core, from 0, while the task is on one.
    package var core: Int?
    /// In words: `sleep`, `child fetch 2`, `group`, `continuation at fetch.swift:9`, `actor Account held by child 2`, `api users/1`,
    /// `compute`, `usleep`.
    package var reason: String?
    /// What kind of thing is waited for; `nil` unless waiting.
    package var wait: Wait?
    /// Nanoseconds that a sleep asked for.
    package var asked: Int64?
    /// The task waited for, or the one that holds the actor; `nil` if there is none, or none known.
    package var waitsFor: UInt32?
    /// How many tasks wait for the actor, this one included; `nil` unless known.
    package var queue: UInt32?
    /// Where in the program, if known.
    package var source: SourceLine?
    /// Its place among the run's events: the order of what happened at one instant.
    package var order: Int

    /// Nanoseconds, 0 or more.
    package var length: Int64 { to - from }

    /// The reason without where a continuation was made and who holds an actor (whose name, a type's, has no such words in it).
    package var shortReason: String? {
      guard let reason, wait == .actor || wait == .continuation else { return reason }
      return reason.firstRange(of: wait == .actor ? Self.holder : Self.place).map { String(reason[..<$0.lowerBound]) } ?? reason
    }

    static let holder = " held by "
    static let place = " at "
  }
}

/// What came of one check under one kind of schedules: a piece of an answer's profile, by which known mistakes are told apart.
///
/// It holds what the check and the machine observed, and nothing of how the answer is written.
package struct Sighting: Codable, Equatable, Sendable {
  /// Which schedules were tried. Raw values are those of the text form.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// First come, first served on the usual cores: the same schedule for every answer.
    case plain
    /// The same on a single core, cancelled everywhere if the check cancels.
    case oneCore = "one-core"
    case orders
    case racing
    case cancelling
  }

  /// How it ended.
  package enum Outcome: Codable, Equatable, Sendable {
    case passed
    /// `signature` says in which way, as `check`, `error`, `deadlock` or `crash 4`; `message` is what a learner would read.
    case failed(signature: String, message: String)
  }

  /// A request to a simulated service, in the plain schedule.
  package struct Call: Codable, Hashable, Sendable {
    /// Service and key.
    package var label: String
    /// Virtual nanoseconds.
    package var from: Int64
    /// Virtual nanoseconds; `nil` if it never ended.
    package var to: Int64?

    package init(label: String, from: Int64, to: Int64? = nil) { (self.label, self.from, self.to) = (label, from, to) }
  }

  package var check: String
  package var kind: Kind
  package var outcome: Outcome
  /// The kinds of finding in the schedule that ended it, as words in alphabetical order, each once.
  package var findings: [String] = []
  /// In the order they began; empty unless ``kind`` is `plain`.
  package var calls: [Call] = []
  /// Tasks made in the plain schedule, by kind; a count of those that never ended besides.
  package var tasks: [String: Int] = [:]
  /// When the plain schedule ended, in virtual nanoseconds.
  package var duration: Int64 = 0

  package init(check: String, kind: Kind, outcome: Outcome) { (self.check, self.kind, self.outcome) = (check, kind, outcome) }
}

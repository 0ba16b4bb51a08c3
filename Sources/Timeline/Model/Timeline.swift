package import Recording

/// What happened in one recorded run: its tasks as lanes, what each waited for, and what went wrong.
///
/// Times are virtual nanoseconds since the start of the run, never negative and never beyond ``VirtualTime/limit``.
package struct Timeline: Equatable, Sendable {
  /// The tasks in tree order: a child after its parent, siblings in order of creation.
  package var lanes: [Lane]
  /// In the order recorded, so that times never go back.
  package var marks: [Mark]
  /// In the order they began.
  package var regions: [Region]
  /// In the order recorded.
  package var findings: [Finding]
  /// Where a replayed schedule deviates from the machine's own, in order.
  package var switches: [Switch]
  /// What the recording lost of the run because it was full, in order.
  package var gaps: [Gap]
  /// How many labels and names the whole recording had no room for.
  package var droppedTexts: Int
  /// What the recording cannot tell under the runtime it was made with, in a sentence; `nil` if it tells everything.
  package var degraded: String?
  /// How many tasks were running from each instant on; ascending times, zero before the first.
  package var running: [Level]
  /// How many requests to services were in flight from each instant on; ascending times, zero before the first.
  package var inFlight: [Level]
  /// The run in figures.
  package var stats: Stats
  /// When the run ended.
  package var duration: Int64
  /// `stopped` when the recording does not say: its process was ended from outside.
  package var outcome: RunOutcome
  /// What the error said, when the run ended by throwing one.
  package var error: String?
  /// The replay string of the run's schedule.
  package var replay: String
  /// Virtual cores, 0 to 64; 0 if the recording does not say.
  package var cores: Int
  /// The schedule's seed.
  package var seed: UInt64
}

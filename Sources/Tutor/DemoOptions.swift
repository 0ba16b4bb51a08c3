package import Recording

/// What `lanes run` may be told about a run.
package struct DemoOptions: Sendable {
  /// `--cores`, 1 to 64; else what the demo says.
  package var cores: Int?
  /// `--seed`: a random order of execution; without one, first come, first served.
  package var seed: UInt64?
  /// `--replay`.
  package var replay: Schedule?
  /// `--compare`: another demo to draw on the same axis.
  package var compare: String?

  package init() {}

  /// The schedule for a demo that asks for `cores`.
  func schedule(cores asked: Int) -> Schedule {
    if let replay { return replay }
    var schedule = Schedule()
    schedule.cores = cores ?? asked
    if let seed {
      schedule.seed = seed
      schedule.strategy = .random
    }
    return schedule
  }
}

extension World {
  /// Something that happened at one instant of a run.
  public struct Event: Sendable, CustomStringConvertible {
    /// Since the start of the run.
    public let time: Duration
    /// What it was, such as "api users/1 began", "database opened" or a note of the check's.
    public let text: String

    /// For example "20 ms: api users/1 completed".
    public var description: String { "\(World.text(time)): \(text)" }
  }

  /// All that has happened in this world so far, in order: calls of its services and other stretches that began and ended, resources that
  /// were opened and closed, the learner's cancellation, and what was noted.
  public var events: [Event] {
    var all = journal.notes.map { ($0.moment, $0.text) }
    if let cancellation = journal.cancellation { all.append((cancellation, "the learner was cancelled")) }
    for service in services { add(service.stretches, of: "\(service.name) ", to: &all) }
    add(stretches(), of: "", to: &all)
    return all.sorted { $0.0 < $1.0 }.map { Event(time: $0.0.duration, text: $0.1) }
  }

  private func add(_ stretches: Stretches, of owner: String, to all: inout [(Moment, String)]) {
    for stretch in stretches {
      all.append((stretch.beginning, "\(owner)\(stretch.name) began"))
      if let end = stretch.end, let ending = stretch.ending { all.append((end, "\(owner)\(stretch.name) \(ending.words)")) }
    }
  }

  /// Puts a line of the check's own among the ``events``. Any task may.
  public func note(_ text: String) { journal.note(text) }
}

import Recording
package import Timeline

/// When the failing schedule cancelled the learner's task, and where that stood.
package struct Cancellation: Equatable, Sendable {
  /// How often it and the tasks it had started had suspended or ended by then; 0 before it began.
  package var suspension: Int
  /// What it waited for there, as `api users/1`; `nil` if unknown.
  package var waiting: String?
  /// The line that it waited at, if known.
  package var source: SourceLine?

  /// - Parameters:
  ///   - run: The events of the schedule.
  ///   - line: Looks up the line of a code offset.
  /// - Returns: `nil` if the schedule cancels nobody, or the recording does not show it.
  init?(_ run: ArraySlice<Event>, in recording: Recording, line: (Int64) -> SourceLine?) {
    guard let first = run.first, let at = Schedule(recording.string(first.text))?.cancelAt else { return nil }
    suspension = at
    if at == 0 { return }
    var learners: Set<UInt32> = []
    for index in run.indices {
      switch run[index].kind {
      case .taskCreated where recording.string(run[index].text) == "learner": learners.insert(run[index].task)
      case .taskCancelled where learners.contains(run[index].task):
        // Up to here: a wait that the cancellation ends at once has no length, and no place in the whole picture.
        let before = Timeline(run[run.startIndex..<index], in: recording, symbols: line)
        let last = before.lanes.first { $0.id == run[index].task }?.spans.last
        if let last, last.state == .waiting { (waiting, source) = (last.shortReason, last.source) }
        return
      default: break
      }
    }
    return nil
  }

  /// For people, as a sentence.
  var sentence: String {
    guard suspension > 0 else { return "Your code was cancelled before it began." }
    let what = waiting.map { ", while it waited: \($0)" } ?? ""
    return
      "Your code was cancelled at the \(Self.ordinal(suspension)) suspension or end of one of its tasks\(what)\(source.map { ", at \($0)" } ?? "")."
  }

  /// Such as `3rd`.
  static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension Cancellation: Encodable {
  private enum Key: String, CodingKey { case suspension, waiting, file, line }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(suspension, forKey: .suspension)
    try container.encode(waiting, forKey: .waiting)
    try container.encode(source?.file, forKey: .file)
    try container.encode(source.map(\.line), forKey: .line)
  }
}

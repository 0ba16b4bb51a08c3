/// What a prediction looks at in the recording of a demo.
package enum Observation: Hashable, Sendable {
  /// The virtual milliseconds until the end.
  case duration(DemoReference)
  /// The most tasks that held a core at once.
  case peakRunning(DemoReference)
  /// The most service calls in flight at once.
  case peakInFlight(DemoReference)
  /// How many tasks there were.
  case tasks(DemoReference)
  /// How often a mark was set.
  case markCount(String, DemoReference)
  /// The marks' labels in the order they were set, joined by ", ".
  case markOrder(DemoReference)
  /// The virtual milliseconds at which a mark was first set.
  case markTime(String, DemoReference)
  /// All that was printed, trimmed.
  case output(DemoReference)
  /// One line of what was printed, from 1.
  case outputLine(Int, DemoReference)
  /// Which of several variants ends first; the answer is its name.
  case firstToEnd([DemoReference])

  /// The demos it runs.
  package var demos: [DemoReference] {
    switch self {
    case .duration(let demo), .peakRunning(let demo), .peakInFlight(let demo), .tasks(let demo), .markOrder(let demo),
      .output(let demo), .markCount(_, let demo), .markTime(_, let demo), .outputLine(_, let demo):
      [demo]
    case .firstToEnd(let demos): demos
    }
  }

  /// The forms that can be written; `D` is a demo of the lesson or `demo:variant`.
  package static let forms = [
    "duration of D", "peak running of D", "peak in flight of D", "tasks of D", "count of mark \"LABEL\" in D",
    "order of marks in D", "time of mark \"LABEL\" in D", "output of D", "line N of output of D", "first to end of D:a and D:b",
  ]

  /// Reads one of the ``forms``; nil if it is none of them.
  package init?(_ text: String) {
    var reader = PhraseReader(text)
    guard let observation = Self.read(&reader), reader.isAtEnd else { return nil }
    self = observation
  }

  private static func read(_ reader: inout PhraseReader) -> Observation? {
    let simple: [(String, (DemoReference) -> Observation)] = [
      ("duration of", Observation.duration), ("peak running of", Observation.peakRunning),
      ("peak in flight of", Observation.peakInFlight), ("tasks of", Observation.tasks),
      ("order of marks in", Observation.markOrder), ("output of", Observation.output),
    ]
    for (words, make) in simple where reader.skip(words) { return reader.demo().map(make) }
    if reader.skip("count of mark") {
      guard let label = reader.quoted(), reader.skip("in"), let demo = reader.demo() else { return nil }
      return .markCount(label, demo)
    }
    if reader.skip("time of mark") {
      guard let label = reader.quoted(), reader.skip("in"), let demo = reader.demo() else { return nil }
      return .markTime(label, demo)
    }
    if reader.skip("line") {
      guard let line = reader.number(), line > 0, reader.skip("of output of"), let demo = reader.demo() else { return nil }
      return .outputLine(line, demo)
    }
    if reader.skip("first to end of") {
      guard let first = reader.demo() else { return nil }
      var demos = [first]
      while reader.skip("and") {
        guard let next = reader.demo() else { return nil }
        demos.append(next)
      }
      return demos.count > 1 ? .firstToEnd(demos) : nil
    }
    return nil
  }
}

extension Timeline {
  /// A stretch of the run whose events are missing: the recording was full.
  package struct Gap: Equatable, Sendable {
    /// When the last event before it happened.
    package var from: Int64
    /// When the first event after it happened.
    package var to: Int64
    /// How many are missing, 0 or more.
    package var events: Int
    /// Its place among the run's events.
    package var order: Int
  }

  /// How many events of the run are missing.
  package var droppedEvents: Int { gaps.reduce(0) { $0.addingReportingOverflow($1.events).overflow ? .max : $0 + $1.events } }

  /// What the recording had no room for, each in a sentence for people.
  package var losses: [String] {
    var sentences = gaps.map { gap in
      let (events, verb) = gap.events == 1 ? ("event", "is") : ("events", "are")
      let (from, to) = (VirtualTime.text(gap.from), VirtualTime.text(gap.to))
      let place = from == to ? "at \(from)" : "between \(from) and \(to)"
      return "The log was full: \(gap.events.grouped) \(events) \(place) \(verb) missing. A shorter program is drawn whole."
    }
    if droppedTexts > 0 {
      let (labels, verb) = droppedTexts == 1 ? ("label", "is") : ("labels", "are")
      sentences.append(
        "The log had no room for \(droppedTexts.grouped) \(labels), which \(verb) empty here. Fewer or shorter ones fit.")
    }
    return sentences
  }
}

extension Int {
  /// With a comma at each thousand, in whatever locale.
  package var grouped: String {
    let digits = String(magnitude)
    guard digits.count > 3 else { return String(self) }
    return (self / 1000).grouped + "," + digits.suffix(3)
  }
}

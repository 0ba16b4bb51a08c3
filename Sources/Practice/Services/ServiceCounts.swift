/// What a service has seen so far.
struct ServiceCounts: Sendable {
  private(set) var stretches = StretchList()
  private(set) var inFlight = 0
  private(set) var peakInFlight = 0
  private(set) var completed = 0
  private(set) var cancelled = 0
  private(set) var failed = 0
  private var attempts: [String: Int] = [:]

  /// A call in the order of calls.
  struct Call {
    /// Its place among the stretches.
    var place: Int
    /// Which attempt of its key it is, from 1.
    var attempt: Int
  }

  /// Counts a call that begins.
  mutating func begin(_ key: String, at moment: Moment) -> Call {
    inFlight += 1
    peakInFlight = max(peakInFlight, inFlight)
    attempts[key, default: 0] += 1
    return Call(place: stretches.begin(key, at: moment), attempt: attempts[key] ?? 1)
  }

  mutating func end(_ call: Call, _ ending: World.Stretch.Ending, at moment: Moment) {
    stretches.end(call.place, ending, at: moment)
    inFlight -= 1
    switch ending {
    case .completed: completed += 1
    case .cancelled: cancelled += 1
    case .failed: failed += 1
    }
  }

  func calls(_ key: String) -> Int { attempts[key] ?? 0 }
}

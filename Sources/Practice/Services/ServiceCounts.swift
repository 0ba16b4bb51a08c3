/// What a service has seen so far.
struct ServiceCounts: Sendable {
  private(set) var inFlight = 0
  private(set) var peakInFlight = 0
  private(set) var completed = 0
  private(set) var cancelled = 0
  private(set) var failed = 0
  private(set) var order: [String] = []
  private(set) var starts: [String: [Duration]] = [:]

  /// Counts a call that begins.
  ///
  /// - Returns: Which attempt of its key it is, from 1.
  mutating func begin(_ key: String, at time: Duration) -> Int {
    inFlight += 1
    peakInFlight = max(peakInFlight, inFlight)
    order.append(key)
    starts[key, default: []].append(time)
    return starts[key]?.count ?? 1
  }

  mutating func complete() {
    inFlight -= 1
    completed += 1
  }

  mutating func cancel() {
    inFlight -= 1
    cancelled += 1
  }

  mutating func fail() {
    inFlight -= 1
    failed += 1
  }
}

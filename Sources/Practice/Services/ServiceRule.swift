/// One line of a service's script: which calls it is for, and what becomes of them.
struct ServiceRule: Sendable {
  /// `nil` for every key.
  var key: String?
  /// Counted from 1 for each key; `nil` for every attempt.
  var attempt: Int?
  /// Counted from 1 over all calls of the service; `nil` for every call.
  var number: Int?
  /// How often it applies to a call that it is for, 0 to 1.
  var chance = 1.0
  var answer: String?
  /// Makes the answer out of the key and the attempt.
  var answering: (@Sendable (String, Int) throws -> String)?
  /// `nil` for the service's own.
  var latency: Duration?
  /// Up to so much more, drawn for each call.
  var jitter = Duration.zero
  var failure: (any Error)?
  /// Why there is no answer, where the failure is the service's own.
  var reason: String?
  /// The call arrives here, and is answered only once it has opened.
  var gate: World.Gate?
  /// The call is answered only once this is set.
  var signal: World.Signal?
  /// The answer is waited for even when the caller is cancelled.
  var stubborn = false
  /// A task that is still in the call when the run is over is no leak.
  var mayRemain = false
  /// What the body of the answer consists of.
  var chunks: [String]?
  /// Before each chunk.
  var pause = Duration.zero
  /// The failure comes after so many chunks, and not in place of the answer.
  var breaksAfter: Int?

  /// How narrow it is: a rule for one call goes before one for a key, and that before one for an attempt of any key.
  var rank: Int { (number == nil ? 0 : 4) + (key == nil ? 0 : 2) + (attempt == nil ? 0 : 1) }

  func fits(attempt: Int, number: Int) -> Bool {
    (self.attempt == nil || self.attempt == attempt) && (self.number == nil || self.number == number)
  }
}

/// A service's rules, and which of them a call goes by.
struct ServiceScript: Sendable {
  /// For each key, and for every key, the narrowest first, and among equals what was said last.
  private var rules: [String: [ServiceRule]] = [:]
  private var common: [ServiceRule] = []

  mutating func add(_ rule: ServiceRule) {
    if let key = rule.key { Self.insert(rule, &rules[key, default: []]) } else { Self.insert(rule, &common) }
  }

  private static func insert(_ rule: ServiceRule, _ rules: inout [ServiceRule]) {
    rules.insert(rule, at: rules.firstIndex { $0.rank <= rule.rank } ?? rules.endIndex)
  }

  /// The narrowest rule for a call.
  ///
  /// - Parameter applies: Draws whether a rule of this chance applies.
  func rule(for key: String, attempt: Int, number: Int, _ applies: (Double) -> Bool) -> ServiceRule? {
    let own = rules.isEmpty ? nil : rules[key]
    guard let own else { return common.first { $0.fits(attempt: attempt, number: number) && applies($0.chance) } }
    var (place, other) = (0, 0)
    while place < own.count || other < common.count {
      let isOwn = other >= common.count || place < own.count && own[place].rank > common[other].rank
      let rule = isOwn ? own[place] : common[other]
      if rule.fits(attempt: attempt, number: number), applies(rule.chance) { return rule }
      if isOwn { place += 1 } else { other += 1 }
    }
    return nil
  }
}

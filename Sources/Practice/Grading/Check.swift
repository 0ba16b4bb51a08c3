/// One thing that must hold of a learner's code, under every schedule that its strategies try.
public struct Check: Sendable {
  /// Which schedules a check is tried under.
  public enum Strategy: Sendable {
    /// First come first served once, then random order and PCT (depth 1 to 3) in turn, this many in all; in half of them tasks may be pushed
    /// aside where they start or wake others. Then all orders with few switches, if there are no more than as many again. Time is exact: it
    /// moves only when nothing can run.
    case schedules(Int)
    /// The same orders, this many, but the clock races: a timer may fire while tasks can still run, or each step takes a little time. Times
    /// mean nothing then.
    case racing(Int)
    /// The learner's task is cancelled before it starts and each time that it or a task it has started suspends or ends, in 21 orders of
    /// execution; where there are thousands, at as many of these moments as there is time for.
    case cancelAtEverySuspension
    /// First come first served, once: the only order that promises fairness.
    case fair
  }

  let id: String
  let title: String
  let strategies: [Strategy]
  let body: @Sendable (World) async throws -> Void

  /// - Parameters:
  ///   - id: A short name without dots, such as "C1".
  ///   - title: What must hold, in plain words: "all requests are in flight at once".
  ///   - strategies: `.schedules(200)` when none is given. Whatever they are, the check also runs once on a single core.
  ///   - body: Throws, by ``expect(_:_:)`` or otherwise, when it does not hold. It gets a fresh ``World`` each time.
  public init(_ id: String, _ title: String, _ strategies: Strategy..., body: @escaping @Sendable (World) async throws -> Void) {
    self.id = id
    self.title = title
    self.strategies = strategies.isEmpty ? [.schedules(200)] : strategies
    self.body = body
  }
}

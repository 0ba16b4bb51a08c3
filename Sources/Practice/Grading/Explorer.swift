import Recording

/// Tries one check under one schedule after another, in a child, and tells its page what came of them.
struct Explorer {
  let check: Check
  let settings: Settings
  let page: ReportPage

  private struct Failed: Error {}

  /// Orders of execution that cancellation is tried in, the first of them first come first served.
  private static let cancellationOrders = 21

  /// Tries all schedules of all strategies, up to the first that fails.
  func explore() {
    do throws(Failed) {
      for strategy in check.strategies { try explore(strategy) }
      try exploreOneCore()
      page.pass()
    } catch {
      // The page has the schedule and the message.
    }
  }

  /// Tries one schedule.
  func replay(_ schedule: Schedule, recorded: Bool) {
    do throws(Failed) {
      _ = try run(schedule, recorded: recorded)
      page.pass()
    } catch {
      // As above.
    }
  }

  private func explore(_ strategy: Check.Strategy) throws(Failed) {
    switch strategy {
    case .schedules(let count):
      for order in orders(settings.schedules ?? count) { _ = try run(order) }
    case .racing(let count):
      for var order in orders(settings.schedules ?? count) {
        order.racing = true
        _ = try run(order)
      }
    case .cancelAtEverySuspension:
      let count = min(settings.schedules ?? Self.cancellationOrders, Self.cancellationOrders)
      for order in orders(count) { try cancelEverywhere(order) }
    case .fair:
      for order in orders(1) { _ = try run(order) }
    }
  }

  /// An answer that needs two cores to be right is wrong.
  private func exploreOneCore() throws(Failed) {
    let cancels = check.strategies.contains { if case .cancelAtEverySuspension = $0 { true } else { false } }
    for var order in orders(1) {
      order.cores = 1
      if cancels { try cancelEverywhere(order) } else { _ = try run(order) }
    }
  }

  /// The uncancelled run says how many suspensions there are to cancel at.
  private func cancelEverywhere(_ order: Schedule) throws(Failed) {
    let suspensions = try run(order).suspensions
    for suspension in 0...max(suspensions, 0) {
      var schedule = order
      schedule.cancelAt = suspension
      _ = try run(schedule)
    }
  }

  /// First come first served, then random orders with the seeds from 2.
  private func orders(_ count: Int) -> some Sequence<Schedule> {
    (1...max(count, 1)).lazy.map { number in
      var schedule = Schedule()
      schedule.cores = settings.cores
      schedule.check = check.id
      schedule.seed = UInt64(number)
      schedule.strategy = number == 1 ? .fifo : .random
      return schedule
    }
  }

  private func run(_ schedule: Schedule, recorded: Bool = false) throws(Failed) -> Machine.Outcome {
    let machine = Machine.shared
    machine.note(schedule)
    page.begin(schedule.description)
    let world = World()
    let outcome = machine.run(schedule, recorded: recorded) { [body = check.body] in try await body(world) }
    page.end(steps: outcome.steps)
    if let message = outcome.failure(in: world) {
      page.fail(message, isControlled: !outcome.findings.contains { $0.kind == .uncontrolled })
      throw Failed()
    }
    return outcome
  }
}

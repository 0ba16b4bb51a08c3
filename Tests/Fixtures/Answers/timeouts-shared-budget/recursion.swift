import Practice

private enum Step: Sendable { case answer(String), late }

/// The rest of the page, with what is left of the budget.
private func load(
  _ keys: ArraySlice<String>, until deadline: SuspendingClock.Instant, from api: Service
) async throws -> [String] {
  guard let key = keys.first else { return [] }
  let step = try await withThrowingTaskGroup(of: Step.self) { group in
    group.addTask { .answer(try await api.call(key)) }
    group.addTask {
      try await Task.sleep(until: deadline, clock: .suspending)
      return .late
    }
    for try await step in group {
      group.cancelAll()
      return step
    }
    throw CancellationError()
  }
  switch step {
  case .late: throw TimedOut()
  case .answer(let answer): return [answer] + (try await load(keys.dropFirst(), until: deadline, from: api))
  }
}

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  try await load(
    ["user/\(id)", "posts/\(id)", "comments/\(id)"], until: SuspendingClock.now + budget, from: api)
}

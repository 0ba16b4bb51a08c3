import Practice

/// Cancellation at every suspension of the learner's task.
let cancellationScenarios: [String: [Check]] = [
  "cancel-obeyed": [
    Check("C1", "ends at once or with the whole result", .cancelAtEverySuspension) { world in
      let api = world.service()
      let outcome = await world.outcome {
        let first = try await api.call("a")
        return try await [first, api.call("b")]
      }
      switch outcome {
      case .success(let answers): try expect(answers.count == 2, "\(answers)")
      case .failure: try expect(world.now == world.cancelledAt, "ended at \(world.now)")
      }
      try expect(api.inFlight == 0 && world.tasksAlive == 0, "\(world.tasksAlive) tasks are left")
    }
  ],
  "cancel-ignored": [
    Check("C1", "ends at once", .cancelAtEverySuspension) { world in
      let api = world.service()
      let outcome = await world.outcome { await (try? api.call("a"), try? await Task.detached { try await api.call("b") }.value) }
      guard let cancelled = world.cancelledAt else { return }
      try expect(world.now == cancelled, "Cancelled at \(cancelled), it went on until \(world.now), to \(outcome).")
    }
  ],
  "cancel-ignored-after-immediate": [
    Check("C1", "ends at once", .cancelAtEverySuspension) { world in
      let api = world.service()
      _ = await world.outcome {
        Task.immediate {}
        await Task.detached { _ = try? await api.call("b") }.value
      }
      guard let cancelled = world.cancelledAt else { return }
      try expect(world.now == cancelled || cancelled == .zero && api.calls == 0, "Cancelled at \(cancelled), it went on.")
    }
  ],
  "cancel-is-counted": [
    Check("C1", "each suspension once, and one run without", .cancelAtEverySuspension) { world in
      let api = world.service(latency: .milliseconds(10))
      _ = await world.outcome { for key in ["a", "b", "c"] { _ = try await api.call(key) } }
      if let cancelled = world.cancelledAt { print("cancelled at \(cancelled)") }
    }
  ],
]

import Practice

/// What a job fails with.
struct JobFailed: Error {}

@main enum WorkerPoolChecks: Exercise {
  static let jobs = Array(1...9)

  static let checks = [
    Check("W1", "every job is done, once", .racing(500)) { world in
      _ = try await world.learner {
        try await runPool(jobs, workers: 3) { job in
          try await world.observe("job \(job)") { try await Task.sleep(for: .milliseconds(10 + job % 4)) }
        }
      }
      try expect(world.stretches(), .ended, "You returned.")
      try expect(world.stretches(), .begin(onceEach: jobs.map { "job \($0)" }))
    },

    Check("W2", "all workers work, and no more jobs than workers are under way", .schedules(200), .racing(300)) { world in
      let gate = world.gate(3, "workers")
      _ = try await world.learner {
        try await runPool(jobs, workers: 3) { job in
          try await world.observe("job \(job)") {
            if job <= 3 { try await gate.arrive() }
            try await Task.sleep(for: .milliseconds(10))
          }
        }
      }
      try expect(world.stretches(), .atMost(3))
    },

    Check("W3", "no jobs, and fewer than workers") { world in
      let none = await world.run {
        try await runPool([], workers: 3) { job in try await world.observe("job \(job)") {} }
      }
      try expect(none, .ends(at: .zero), "There were no jobs.")
      try expect(world.stretches(), .count(0), "There were no jobs.")
      _ = try await world.learner {
        try await runPool([1, 2], workers: 5) { job in
          try await world.observe("job \(job)") { try await Task.sleep(for: .milliseconds(10)) }
        }
      }
      try expect(world.stretches(), .begin(onceEach: ["job 1", "job 2"]))
    },

    Check("W4", "the first error ends it at once") { world in
      let run = await world.run {
        try await runPool(Array(1...40), workers: 3) { job in
          try await world.observe("job \(job)") {
            try await Task.sleep(for: job == 2 ? .milliseconds(10) : .seconds(3_600))
            if job == 2 { throw JobFailed() }
          }
        }
      }
      try expect(run, .throws(JobFailed.self), "Job 2 failed.")
      try expect(run, .ends(at: .milliseconds(10)), "Job 2 failed at 10 ms, and that ends it all.")
      await world.settle()
      try expect(world.stretches(), .ended, "Job 2 failed and you threw.")
      let begun = world.stretches().count
      try expect(begun <= 6, "Three jobs were under way when job 2 failed; \(begun - 3) more were begun after that.")
    },

    Check("W5", "cancelled, it ends at once", .cancelAtEverySuspension) { world in
      let jobs = Array(1...20)
      let run = await world.run {
        try await runPool(jobs, workers: 3) { job in
          try await world.observe("job \(job)") { try await Task.sleep(for: .milliseconds(20)) }
        }
      }
      guard let cancelledAt = run.cancelledAt else {
        try expect(run.error == nil, "Nobody was cancelled, and you \(run.summary).")
        return try expect(world.stretches(), .count(20))
      }
      try expect(
        run.ended == cancelledAt,
        "Your caller was cancelled at \(World.text(cancelledAt)); you went on until \(World.text(run.ended)).")
      try expect(
        run.error != nil || world.stretches().filter { $0.ending == .completed }.count == 20,
        "Your caller was cancelled at \(World.text(cancelledAt)), not all jobs were done, and you returned as if they were.")
      await world.settle()
      try expect(world.stretches(), .ended, "Your caller was cancelled at \(World.text(cancelledAt)).")
      try expect(world.stretches(), .noneBegin(after: cancelledAt), "Your caller was cancelled.")
    },

    Check("W6", "one slow job holds nobody up") { world in
      let others = world.signal("the end of all other jobs")
      let done = world.log()
      _ = try await world.learner {
        try await runPool(jobs, workers: 3) { job in
          if job == 1 { return try await others.wait() }
          try await Task.sleep(for: .milliseconds(10))
          done.add("job \(job)")
          if done.entries.count == 8 { others.set() }
        }
      }
    },
  ]
}

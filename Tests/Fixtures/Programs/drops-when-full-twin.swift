//! A stream that keeps all elements drops none.
import Practice

func deliver(_ jobs: ClosedRange<Int>) async -> [Int] {
  let (queue, feed) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .unbounded)
  let worker = Task(name: "worker") {
    var done: [Int] = []
    for await job in queue {
      await Task.yield()
      done.append(job)
    }
    return done
  }
  for job in jobs { feed.yield(job) }
  feed.finish()
  return await worker.value
}

@main enum QueueExercise: Exercise {
  static let checks = [
    Check("W1", "every job is done", .schedules(50)) { world in
      let done = try await world.learner { await deliver(1...5) }
      try expect(done == [1, 2, 3, 4, 5], "The jobs \(done) were done.")
    }
  ]
}

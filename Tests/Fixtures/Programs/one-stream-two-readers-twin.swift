//! One reader of a stream sees everything.
import Practice

func read(_ count: Int, by readers: Int) async -> [Int] {
  let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
  for number in 1...count { feed.yield(number) }
  feed.finish()
  return await withTaskGroup(of: Int.self) { group in
    for _ in 1...readers {
      group.addTask { await numbers.reduce(0) { count, _ in count + 1 } }
    }
    return await group.reduce(into: []) { $0.append($1) }
  }
}

@main enum ReadersExercise: Exercise {
  static let checks = [
    Check("C1", "every reader sees everything", .schedules(50)) { world in
      let counts = try await world.learner { await read(4, by: 1) }
      try expect(counts.allSatisfy { $0 == 4 }, "The readers saw \(counts).")
    }
  ]
}

//! A reader leaves early, and the task that fills its stream goes on.
import Practice

func firstThree() async -> [Int] {
  let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
  let producer = Task(name: "producer") {
    for number in 1...100 {
      guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }  // <- leaked-task?
      feed.yield(number)
    }
    feed.finish()
  }
  feed.onTermination = { _ in mark("no more readers") }
  var read: [Int] = []
  for await number in numbers {
    read.append(number)
    if read.count == 3 { break }
  }
  if read.isEmpty { producer.cancel() }
  return read
}

@main enum StreamExercise: Exercise {
  static let checks = [
    Check("C1", "three numbers", .schedules(50)) { world in
      let read = try await world.learner { await firstThree() }
      try expect(read == [1, 2, 3], "It read \(read).")
    }
  ]
}

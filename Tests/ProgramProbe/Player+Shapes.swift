import Practice

/// The steps that have steps of their own, or several tasks.
extension Player {
  func group(_ children: [[Step]], cancels: Bool) async {
    await withTaskGroup(of: Int.self) { group in
      for (number, child) in children.enumerated() {
        group.addTask(name: "child \(number)") {
          await play(child)
          return number
        }
      }
      for await number in group {
        mark("child \(number) is done")
        if cancels { group.cancelAll() }
      }
    }
  }

  func throwing(_ children: [[Step]], thrower: Int) async {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (number, child) in children.enumerated() {
          group.addTask {
            await play(child)
            if number == thrower { throw Refused() }
            try Task.checkCancellation()
          }
        }
        try await group.waitForAll()
      }
    } catch {
      mark("\(error)")
    }
  }

  func park(_ steps: [Step]) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Task(name: "waker") {
          await play(steps)
          continuation.resume()
        }
      }
    } onCancel: {
      mark("cancelled while parked")
    }
  }

  func limit(_ steps: [Step], _ milliseconds: Int) async {
    let isInTime = try? await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        await play(steps)
        return true
      }
      group.addTask {
        try await Task.sleep(for: .milliseconds(milliseconds))
        return false
      }
      defer { group.cancelAll() }
      return try await group.next()
    }
    mark(isInTime == true ? "in time" : "too late")
  }

  func stream(_ count: Int, _ producers: Int) async {
    let (numbers, feed) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(3))
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "reader") { for await number in numbers { mark("read \(number)") } }
      await withDiscardingTaskGroup { group in
        for producer in 1...producers {
          group.addTask(name: "producer \(producer)") {
            for number in 1...count {
              feed.yield(10 * producer + number)
              if number % 2 == 0 { try? await Task.sleep(for: .milliseconds(producer)) }
            }
          }
        }
      }
      feed.finish()
    }
  }

  func channel(_ count: Int, _ consumers: Int) async {
    let channel = AsyncChannel<Int>()
    await withTaskGroup(of: Void.self) { group in
      for consumer in 1...consumers {
        group.addTask(name: "consumer \(consumer)") {
          for await number in channel {
            mark("consumer \(consumer) got \(number)")
            await Task.yield()
          }
        }
      }
      group.addTask(name: "sender") {
        for number in 1...count { await channel.send(number) }
        channel.finish()
      }
    }
  }
}

//! caught by: livelock
//! Looping on `Task.yield` burns a core while it waits. Suspend until a child is done: `group.next()`.
import Practice

private actor Running {
  private(set) var count = 0
  func add(_ change: Int) { count += change }
}

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let running = Running()
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      while await running.count >= limit { await Task.yield() }
      await running.add(1)
      group.addTask {
        let answer = try await api.call(key)
        await running.add(-1)
        return (index, answer)
      }
    }
    var answers = [String](repeating: "", count: keys.count)
    for try await (index, answer) in group { answers[index] = answer }
    return answers
  }
}

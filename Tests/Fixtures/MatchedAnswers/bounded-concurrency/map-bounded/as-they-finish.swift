//! fails like: completion-order
import AsyncAlgorithms
import Practice

private actor Places {
  private var free: Int
  private var line: [CheckedContinuation<Void, Never>] = []
  init(_ free: Int) { self.free = free }

  func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { line.append($0) } }
  }

  func giveBack() {
    if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
  }
}

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let places = Places(limit)
  return try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask {
        await places.take()
        do {
          let answer = try await api.call(key)
          await places.giveBack()
          return answer
        } catch {
          await places.giveBack()
          throw error
        }
      }
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
}

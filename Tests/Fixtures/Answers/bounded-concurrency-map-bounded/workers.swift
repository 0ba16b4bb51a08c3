import Practice
import Synchronization

/// What the workers take their keys from.
private final class Pile: Sendable {
  private let next = Mutex(0)
  private let keys: [String]

  init(_ keys: [String]) { self.keys = keys }

  func take() -> (Int, String)? {
    next.withLock { next in
      guard next < keys.count else { return nil }
      next += 1
      return (next - 1, keys[next - 1])
    }
  }
}

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let pile = Pile(keys)
  return try await withThrowingTaskGroup(of: [Int: String].self) { group in
    for _ in 0..<min(limit, keys.count) {
      group.addTask {
        var answers: [Int: String] = [:]
        while let (index, key) = pile.take() {
          answers[index] = try await api.call(key)
        }
        return answers
      }
    }
    var all: [Int: String] = [:]
    for try await answers in group {
      all.merge(answers) { first, _ in first }
    }
    return keys.indices.compactMap { all[$0] }
  }
}

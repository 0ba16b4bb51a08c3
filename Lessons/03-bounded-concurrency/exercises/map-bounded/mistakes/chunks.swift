//! caught by: P3
//! A chunk waits for its slowest; refill the slot as soon as one ends.
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  var answers: [String] = []
  for start in stride(from: 0, to: keys.count, by: limit) {
    let chunk = keys[start..<min(start + limit, keys.count)]
    answers += try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, key) in zip(chunk.indices, chunk) {
        group.addTask { (index, try await api.call(key)) }
      }
      var part: [(Int, String)] = []
      for try await result in group { part.append(result) }
      return part.sorted { $0.0 < $1.0 }.map { $0.1 }
    }
  }
  return answers
}

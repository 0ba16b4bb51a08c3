import Practice

/// Asks `api` for every key, with at most `limit` requests in flight.
///
/// - Returns: The answers, in the order of `keys`.
/// - Throws: The first error, as soon as it happens; the requests still out are cancelled.
func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    var answers = [String](repeating: "", count: keys.count)

    for (index, key) in keys.enumerated() {
      // All places are taken: whoever is back first makes room.
      if index >= limit, let (done, answer) = try await group.next() {
        answers[done] = answer
      }
      group.addTask { (index, try await api.call(key)) }
    }

    for try await (done, answer) in group {
      answers[done] = answer
    }
    return answers
  }
}

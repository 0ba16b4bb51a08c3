import Practice

/// Asks `api` for every key, with at most `limit` requests in flight.
///
/// - Returns: The answers, in the order of `keys`.
/// - Throws: The first error, as soon as it happens; the requests still out are cancelled.
func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    // From the last lesson: every key at once. `limit` is not used yet.
    for (index, key) in keys.enumerated() {
      group.addTask { (index, try await api.call(key)) }
    }

    var answers = [String](repeating: "", count: keys.count)
    for try await (index, answer) in group {
      answers[index] = answer
    }
    return answers
  }
}

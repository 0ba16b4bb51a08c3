import Practice

/// The first requests at once, then one for each that has come back.
func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  var answers: [String: String] = [:]
  try await withThrowingTaskGroup(of: (key: String, answer: String).self) { group in
    var rest = keys[...]
    func start() {
      guard let key = rest.popFirst() else { return }
      group.addTask { (key, try await api.call(key)) }
    }
    for _ in 0..<limit { start() }
    while let result = try await group.next() {
      answers[result.key] = result.answer
      start()
    }
  }
  return keys.map { answers[$0] ?? "" }
}

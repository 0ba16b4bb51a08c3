import Practice

private actor Shelf {
  private var answers: [String: String] = [:]

  func put(_ answer: String, for key: String) {
    answers[key] = answer
  }

  func inOrder(of keys: [String]) -> [String] {
    keys.compactMap { answers[$0] }
  }
}

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let shelf = Shelf()
  try await withThrowingDiscardingTaskGroup { group in
    for key in keys {
      group.addTask {
        let answer = try await api.call(key)
        await shelf.put(answer, for: key)
      }
    }
  }
  return await shelf.inOrder(of: keys)
}

import Practice

/// As many chains as there are places: each asks for a key, then goes on with the next that nobody has taken.
func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let book = Book(count: keys.count)
  try await withThrowingDiscardingTaskGroup { group in
    for _ in 0..<limit {
      group.addTask { try await follow(keys, book, api) }
    }
  }
  return await book.answers
}

private func follow(_ keys: [String], _ book: Book, _ api: Service) async throws {
  guard let index = await book.take() else { return }
  await book.write(try await api.call(keys[index]), at: index)
  try await follow(keys, book, api)
}

private actor Book {
  private(set) var answers: [String]
  private var taken = 0

  init(count: Int) { answers = Array(repeating: "", count: count) }

  func take() -> Int? {
    defer { taken += 1 }
    return taken < answers.count ? taken : nil
  }

  func write(_ answer: String, at index: Int) { answers[index] = answer }
}

import Practice

/// Those who wait look every millisecond whether their opening has ended.
actor Database {
  private let open: @Sendable () async throws -> Int
  private var current = 0
  private var isOpening = false
  private var results: [Int: Result<Int, any Error>] = [:]

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if !isOpening {
      if case .success(let number)? = results[current] { return number }
      isOpening = true
      current += 1
      Task { await begin(current) }
    }
    let mine = current
    while true {
      if let result = results[mine] { return try result.get() }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  private func begin(_ attempt: Int) async {
    do {
      results[attempt] = .success(try await open())
    } catch {
      results[attempt] = .failure(error)
    }
    isOpening = false
  }
}

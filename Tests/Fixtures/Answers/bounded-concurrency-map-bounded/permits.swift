import Practice

/// As many permits as requests may be out.
private actor Permits {
  private var free: Int
  private var waiting: [(id: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  private var last = 0

  init(_ count: Int) { free = count }

  func take() async throws {
    if free > 0 {
      free -= 1
      return
    }
    last += 1
    let id = last
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting.append((id, $0)) }
    } onCancel: {
      Task { await self.forget(id) }
    }
  }

  func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().continuation.resume()
    }
  }

  private func forget(_ id: Int) {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: index).continuation.resume(throwing: CancellationError())
  }
}

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let permits = Permits(limit)
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask {
        try await permits.take()
        do {
          let answer = try await api.call(key)
          await permits.giveBack()
          return (index, answer)
        } catch {
          await permits.giveBack()
          throw error
        }
      }
    }
    var answers = keys
    for try await (index, answer) in group {
      answers[index] = answer
    }
    return answers
  }
}

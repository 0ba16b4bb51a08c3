import Practice

/// A window of tasks, the oldest of which is waited for; each stops when the caller does or when another fails.
func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let desk = Desk(keys, api)
  return try await withTaskCancellationHandler {
    do {
      return try await desk.serve(with: min(limit, keys.count))
    } catch {
      await desk.close()
      throw error
    }
  } onCancel: {
    Task { await desk.close() }
  }
}

private actor Desk {
  private let keys: [String]
  private let api: Service
  private var answers: [String?]
  private var next = 0
  private var clerks: [Task<Void, Never>] = []
  private var failure: (any Error)?

  init(_ keys: [String], _ api: Service) {
    self.keys = keys
    self.api = api
    answers = Array(repeating: nil, count: keys.count)
  }

  func serve(with count: Int) async throws -> [String] {
    for _ in 0..<count where failure == nil {
      clerks.append(Task { await work() })
    }
    for clerk in clerks { await clerk.value }
    if let failure { throw failure }
    return answers.compactMap { $0 }
  }

  func close() {
    if failure == nil { failure = CancellationError() }
    for clerk in clerks { clerk.cancel() }
  }

  private func work() async {
    while failure == nil, next < keys.count {
      let index = next
      next += 1
      do {
        answers[index] = try await api.call(keys[index])
      } catch {
        if failure == nil { failure = error }
        close()
      }
    }
  }
}

import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  let readings = ids.map { id in
    Task(name: "read \(id)") {
      try await Task.sleep(for: .milliseconds(20))
      return try await read(id, from: store, on: threads)
    }
  }
  return try await withTaskCancellationHandler {
    try await Task.sleep(for: .milliseconds(20))
    var rows: [String] = []
    var failure: (any Error)?
    for reading in readings {
      switch await reading.result {
      case .success(let row): rows.append(row)
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return rows
  } onCancel: {
    for reading in readings { reading.cancel() }
  }
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}

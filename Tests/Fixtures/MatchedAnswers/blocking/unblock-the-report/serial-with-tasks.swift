//! fails like: one-by-one
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  var rows: [String] = []
  for id in ids {
    async let row = read(id, from: store, on: threads)
    rows.append(try await row)
    if Task.isCancelled { throw CancellationError() }
  }
  return rows
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}

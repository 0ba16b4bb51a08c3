//! caught by: U5
//! Each read waits for the one before, and all threads but one have nothing to do. Submit them all, then collect.
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))

  var rows: [String] = []
  for id in ids {
    try Task.checkCancellation()
    rows.append(try await read(id, from: store, on: threads))
  }
  return rows
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}

import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  return try await rows(ids[...], from: store, on: threads)
}

private func rows(_ ids: ArraySlice<Int>, from store: LegacyStore, on threads: Threads) async throws -> [String] {
  if ids.isEmpty { return [] }
  if ids.count == 1, let id = ids.first {
    return try await withUnsafeThrowingContinuation { continuation in
      threads.submit { continuation.resume(with: Result { [try store.read(id)] }) }
    }
  }
  let middle = ids.startIndex + ids.count / 2
  async let first = rows(ids[..<middle], from: store, on: threads)
  async let second = rows(ids[middle...], from: store, on: threads)
  return try await first + second
}

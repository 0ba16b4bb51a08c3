import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  let (stream, feed) = AsyncThrowingStream<(Int, String), any Error>.makeStream()
  for (place, id) in ids.enumerated() {
    threads.submit {
      do {
        feed.yield((place, try store.read(id)))
      } catch {
        feed.finish(throwing: error)
      }
    }
  }
  var rows = [String?](repeating: nil, count: ids.count)
  var open = ids.count
  if open == 0 { return [] }
  for try await (place, row) in stream {
    rows[place] = row
    open -= 1
    if open == 0 { break }
  }
  try Task.checkCancellation()
  return rows.compactMap { $0 }
}

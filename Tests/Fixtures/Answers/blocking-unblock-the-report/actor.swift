import Practice

private actor Reader {
  private let store: LegacyStore
  private let threads: Threads
  private var rows: [Int: String] = [:]

  init(_ store: LegacyStore, _ threads: Threads) { (self.store, self.threads) = (store, threads) }

  func read(_ id: Int, at place: Int) async throws {
    let store = store
    let threads = threads
    let row = try await withCheckedThrowingContinuation { continuation in
      threads.submit {
        do {
          continuation.resume(returning: try store.read(id))
        } catch {
          continuation.resume(throwing: error)
        }
      }
    }
    rows[place] = row
  }

  func inOrder() -> [String] { rows.keys.sorted().compactMap { rows[$0] } }
}

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  let reader = Reader(store, threads)
  try await withThrowingDiscardingTaskGroup { group in
    for (place, id) in ids.enumerated() {
      group.addTask { try await reader.read(id, at: place) }
    }
  }
  return await reader.inOrder()
}

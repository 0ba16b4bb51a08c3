//! fails like: remembers-failure
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var result: Result<Int, any Error>?
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private var isOpening = false

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if !isOpening {
      isOpening = true
      Task {
        do {
          result = .success(try await open())
        } catch {
          result = .failure(error)
        }
        for waiter in waiters { waiter.resume() }
        waiters = []
      }
    }
    if result == nil { await withCheckedContinuation { waiters.append($0) } }
    return try result?.get() ?? 0
  }
}

//! fails like: clears-when-done
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var waiters: [CheckedContinuation<Int, any Error>] = []

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if waiters.isEmpty { Task { await begin() } }
    return try await withCheckedThrowingContinuation { waiters.append($0) }
  }

  private func begin() async {
    let result: Result<Int, any Error>
    do {
      result = .success(try await open())
    } catch {
      result = .failure(error)
    }
    let all = waiters
    waiters = []
    for waiter in all { waiter.resume(with: result) }
  }
}

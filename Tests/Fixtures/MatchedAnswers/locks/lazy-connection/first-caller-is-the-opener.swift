//! fails like: cancels-shared
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var number: Int?
  private var waiters: [CheckedContinuation<Int, any Error>]?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let number { return number }
    if waiters != nil { return try await withCheckedThrowingContinuation { waiters?.append($0) } }
    waiters = []
    let result: Result<Int, any Error>
    do {
      let opened = try await open()
      number = opened
      result = .success(opened)
    } catch {
      result = .failure(error)
    }
    let all = waiters ?? []
    waiters = nil
    for waiter in all { waiter.resume(with: result) }
    return try result.get()
  }
}

//! fails like: none
import Practice

actor Limiter {
  private var free: Int
  private var line: [(number: Int, waiter: CheckedContinuation<Void, any Error>)] = []
  private var last = 0
  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if free > 0 {
      free -= 1
    } else {
      last += 1
      let number = last
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { line.append((number, $0)) }
      } onCancel: {
        Task { await self.leave(number) }
      }
    }
    defer { if line.isEmpty { free += 1 } else { line.removeLast().waiter.resume() } }
    return try await body()
  }

  private func leave(_ number: Int) {
    if let index = line.firstIndex(where: { $0.number == number }) {
      line.remove(at: index).waiter.resume(throwing: CancellationError())
    }
  }
}

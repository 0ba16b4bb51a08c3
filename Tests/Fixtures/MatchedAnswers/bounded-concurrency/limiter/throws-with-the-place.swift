//! fails like: keeps-it-on-throw
import Practice

actor Limiter {
  private var taken = 0
  private let limit: Int
  private var queue: [Int: CheckedContinuation<Bool, Never>] = [:]
  private var (first, last) = (0, 0)

  init(_ limit: Int) { self.limit = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if taken == limit {
      let number = last
      last += 1
      let mine = await withTaskCancellationHandler {
        await withCheckedContinuation { queue[number] = $0 }
      } onCancel: {
        Task { await self.forget(number) }
      }
      guard mine else { throw CancellationError() }
    } else {
      taken += 1
    }
    let value = try await body()
    while first < last {
      first += 1
      if let next = queue.removeValue(forKey: first - 1) {
        next.resume(returning: true)
        return value
      }
    }
    taken -= 1
    return value
  }

  private func forget(_ number: Int) { queue.removeValue(forKey: number)?.resume(returning: false) }
}

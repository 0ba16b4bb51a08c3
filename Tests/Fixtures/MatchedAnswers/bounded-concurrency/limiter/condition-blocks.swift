//! fails like: semaphore-wait
import Foundation
import Practice

final class Limiter: @unchecked Sendable {
  private let condition = NSCondition()
  private var inside = 0
  private let limit: Int

  init(_ limit: Int) { self.limit = limit }

  private func enter() {
    condition.lock()
    while inside >= limit { condition.wait() }
    inside += 1
    condition.unlock()
  }

  private func leave() {
    condition.lock()
    inside -= 1
    condition.signal()
    condition.unlock()
  }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    enter()
    defer { leave() }
    return try await body()
  }
}

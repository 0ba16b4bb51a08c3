//! caught by: livelock
//! A loop of yields is a wait that eats a core. Suspend, and let whoever leaves wake you.
import Practice

actor Limiter {
  private let limit: Int
  private var inside = 0

  init(_ limit: Int) { self.limit = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    while inside >= limit {
      try Task.checkCancellation()
      await Task.yield()
    }
    inside += 1
    defer { inside -= 1 }
    return try await body()
  }
}

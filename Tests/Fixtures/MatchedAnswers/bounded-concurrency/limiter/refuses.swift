//! fails like: none
import Practice

struct Full: Error {}

actor Limiter {
  private var free: Int
  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    guard free > 0 else { throw Full() }
    free -= 1
    defer { free += 1 }
    return try await body()
  }
}

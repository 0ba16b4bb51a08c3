//! fails like: none
import Practice

actor Limiter {
  private var free: Int
  private var line: [CheckedContinuation<Void, Never>] = []
  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if free == 0 { await withCheckedContinuation { line.append($0) } } else { free -= 1 }
    defer { free += 1 }
    return try await body()
  }
}

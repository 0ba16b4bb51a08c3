//! fails like: none
import Practice

actor Limiter {
  private var last: Task<Void, Never>?
  init(_ limit: Int) {}

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    let (stream, done) = AsyncStream<Void>.makeStream()
    let before = last
    last = Task { for await _ in stream {} }
    await before?.value
    defer { done.finish() }
    return try await body()
  }
}

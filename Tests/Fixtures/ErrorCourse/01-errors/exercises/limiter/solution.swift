import Practice

actor Limiter {
  nonisolated let limit: Int

  init(_ limit: Int) { self.limit = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T { try await body() }
}

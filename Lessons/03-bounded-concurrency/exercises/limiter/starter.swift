import Practice

/// Lets at most `limit` bodies run at the same time; the others wait in the order they came.
actor Limiter {
  init(_ limit: Int) {
  }

  /// Runs `body` as soon as there is a place for it, and gives the place back when it has ended.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or `CancellationError` if the calling task is cancelled while it waits for a place.
  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    // Everybody gets in. Who has to wait, and who tells them that it is their turn?
    try await body()
  }
}

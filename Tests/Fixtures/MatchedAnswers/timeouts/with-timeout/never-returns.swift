//! fails like: none
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withUnsafeThrowingContinuation { (_: UnsafeContinuation<T, any Error>) in }
}

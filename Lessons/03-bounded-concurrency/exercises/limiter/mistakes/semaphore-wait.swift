//! caught by: blocked-core
//! DispatchSemaphore blocks the core, not the task: nothing else runs there, perhaps not even the one who would signal.
import Dispatch
import Practice

final class Limiter: Sendable {
  private let places: DispatchSemaphore

  init(_ limit: Int) { places = DispatchSemaphore(value: limit) }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    places.wait()
    defer { places.signal() }
    return try await body()
  }
}

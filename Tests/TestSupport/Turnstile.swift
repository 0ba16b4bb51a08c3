import Foundation

/// Lets as many tests through at once as the computer has cores: those that compile and run programs would only slow each other down,
/// and what a program may take of real time would be another figure on a smaller computer.
package actor Turnstile {
  /// The one for all tests of a process.
  package static let shared = Turnstile(ProcessInfo.processInfo.activeProcessorCount)

  /// One at a time, for tests that compute for long without a pause: others keep a thread of the pool.
  package static let single = Turnstile(1)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ places: Int) { free = places }

  /// Runs `body` once there is a place.
  nonisolated package func pass<T: Sendable>(_ body: @Sendable () async throws -> T) async rethrows -> T {
    await enter()
    do {
      let value = try await body()
      await leave()
      return value
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

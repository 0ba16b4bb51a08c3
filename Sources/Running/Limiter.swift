/// Lets at most so many bodies run at a time; the others wait their turn, first come, first served.
package actor Limiter {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameter limit: At least 1.
  package init(_ limit: Int) { free = max(1, limit) }

  /// Runs `body` once there is room. A cancelled caller still waits for its turn, which is short: builds that run end when cancelled.
  package nonisolated func run<T: Sendable>(_ body: () async throws -> T) async rethrows -> T {
    await acquire()
    do {
      let result = try await body()
      await release()
      return result
    } catch {
      await release()
      throw error
    }
  }

  private func acquire() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func release() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

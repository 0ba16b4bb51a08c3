import Practice

/// A waiter is a task that sleeps until it is cancelled, by whoever gives it a place or because its caller was cancelled.
actor Limiter {
  private final class Sleeper: Sendable {
    let task = Task { try? await Task.sleep(for: .seconds(1_000_000_000)) }
  }

  private var free: Int
  private var line: [Sleeper] = []

  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if free > 0 {
      free -= 1
    } else {
      let sleeper = Sleeper()
      line.append(sleeper)
      await withTaskCancellationHandler {
        await sleeper.task.value
      } onCancel: {
        sleeper.task.cancel()
      }
      // Still in the line: nobody gave it a place.
      if let index = line.firstIndex(where: { $0 === sleeper }) {
        line.remove(at: index)
        throw CancellationError()
      }
    }
    do {
      let result = try await body()
      leave()
      return result
    } catch {
      leave()
      throw error
    }
  }

  private func leave() {
    if line.isEmpty {
      free += 1
    } else {
      line.removeFirst().task.cancel()
    }
  }
}

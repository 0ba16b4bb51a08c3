import Practice

/// Waiters are objects that know what became of them; those that gave up stay in the line until it is their turn, and are passed over.
actor Limiter {
  private final class Waiter {
    var continuation: CheckedContinuation<Bool, Never>?
    var isOut = false
  }

  private var free: Int
  private var line: [Int: Waiter] = [:]
  private var (first, end) = (0, 0)

  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if free == 0 {
      let number = end
      end += 1
      let isIn = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let waiter = Waiter()
          waiter.continuation = continuation
          line[number] = waiter
        }
      } onCancel: {
        Task(priority: .high) { await self.dismiss(number) }
      }
      if !isIn { throw CancellationError() }
    } else {
      free -= 1
    }
    let result: Result<T, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    passOn()
    return try result.get()
  }

  private func dismiss(_ number: Int) {
    guard let waiter = line[number] else { return }
    waiter.isOut = true
    waiter.continuation?.resume(returning: false)
    waiter.continuation = nil
  }

  private func passOn() {
    while first < end {
      let waiter = line.removeValue(forKey: first)
      first += 1
      if let waiter, !waiter.isOut {
        waiter.continuation?.resume(returning: true)
        return
      }
    }
    free += 1
  }
}

//! fails like: ignores-cancellation
import Practice
import Synchronization

final class Limiter: Sendable {
  private let state: Mutex<(places: Int, line: [UnsafeContinuation<Void, Never>])>

  init(_ limit: Int) { state = Mutex((limit, [])) }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    await withUnsafeContinuation { waiter in
      let goes = state.withLock { state in
        if state.places > 0 {
          state.places -= 1
          return true
        }
        state.line.append(waiter)
        return false
      }
      if goes { waiter.resume() }
    }
    do {
      let value = try await body()
      pass()
      return value
    } catch {
      pass()
      throw error
    }
  }

  private func pass() {
    let next = state.withLock { state -> UnsafeContinuation<Void, Never>? in
      guard !state.line.isEmpty else {
        state.places += 1
        return nil
      }
      return state.line.removeFirst()
    }
    next?.resume()
  }
}

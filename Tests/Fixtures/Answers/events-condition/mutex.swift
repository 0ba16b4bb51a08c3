import Practice
import Synchronization

/// A class behind a lock that serves from its list: who is resumed has what it asked for.
final class Stock: Sendable {
  private struct Order {
    let number: Int
    let n: Int
    let wake: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var count = 0
    var last = 0
    var orders: [Order] = []

    /// Takes off the list whoever can be served.
    mutating func serve() -> [Order] {
      var served: [Order] = []
      orders.removeAll { order in
        guard order.n <= count else { return false }
        count -= order.n
        served.append(order)
        return true
      }
      return served
    }
  }

  private let state = Mutex(State())

  func add(_ n: Int) async {
    let served = state.withLock { state in
      state.count += n
      return state.serve()
    }
    for order in served { order.wake.resume() }
  }

  func take(_ n: Int) async throws {
    let number = state.withLock { state in
      state.last += 1
      return state.last
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let served: [Order]? = state.withLock { state in
          if Task.isCancelled { return nil }
          state.orders.append(Order(number: number, n: n, wake: continuation))
          return state.serve()
        }
        guard let served else { return continuation.resume(throwing: CancellationError()) }
        for order in served { order.wake.resume() }
      }
    } onCancel: {
      let gone = state.withLock { state in
        state.orders.firstIndex { $0.number == number }.map { state.orders.remove(at: $0) }
      }
      gone?.wake.resume(throwing: CancellationError())
    }
  }
}

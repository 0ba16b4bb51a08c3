//! fails like: if-for-while
import Practice
import Synchronization

final class Stock: Sendable {
  private let state = Mutex((count: 0, calls: [AsyncStream<Void>.Continuation]()))

  func add(_ n: Int) async {
    let calls = state.withLock { state in
      state.count += n
      defer { state.calls = [] }
      return state.calls
    }
    for call in calls { call.yield() }
  }

  func take(_ n: Int) async throws {
    let stream = state.withLock { state -> AsyncStream<Void>? in
      if state.count >= n {
        state.count -= n
        return nil
      }
      let (stream, call) = AsyncStream.makeStream(of: Void.self)
      state.calls.append(call)
      return stream
    }
    guard let stream else { return }
    for await _ in stream {
      state.withLock { $0.count -= n }
      return
    }
    throw CancellationError()
  }
}

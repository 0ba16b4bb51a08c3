//! fails like: lost-on-cancel
import Practice
import Synchronization

final class Limiter: Sendable {
  private struct State {
    var free: Int
    var next = 0
    var line: [(number: Int, waiter: CheckedContinuation<Bool, Never>)] = []
    var gone: Set<Int> = []
  }

  private let state: Mutex<State>
  init(_ limit: Int) { state = Mutex(State(free: limit)) }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    let isIn = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let answer: Bool? = state.withLock { state in
          if state.free > 0 {
            state.free -= 1
            return true
          }
          if state.gone.contains(number) { return false }
          state.line.append((number, waiter))
          return nil
        }
        if let answer { waiter.resume(returning: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
        state.gone.insert(number)
        return state.line.firstIndex { $0.number == number }.map { state.line.remove(at: $0).waiter }
      }
      waiter?.resume(returning: false)
    }
    guard isIn, !Task.isCancelled else { throw CancellationError() }
    let result: Result<T, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.line.isEmpty else {
        state.free += 1
        return nil
      }
      return state.line.removeFirst().waiter
    }
    next?.resume(returning: true)
    return try result.get()
  }
}

import Practice
import Synchronization

private final class Countdown: Sendable {
  private struct State {
    var left: Int
    var failure: (any Error)?
    var uploads: [Task<Void, Never>] = []
    var isStopped = false
    var waiter: CheckedContinuation<Void, any Error>?
  }

  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(left: count)) }

  func add(_ upload: Task<Void, Never>) {
    let isStopped = state.withLock { state in
      state.uploads.append(upload)
      return state.isStopped
    }
    if isStopped { upload.cancel() }
  }

  func ended(_ error: (any Error)?) {
    let waiter = state.withLock { state in
      state.left -= 1
      if state.failure == nil { state.failure = error }
      guard state.left == 0 else { return nil as CheckedContinuation<Void, any Error>? }
      defer { state.waiter = nil }
      return state.waiter
    }
    if error != nil { stop() }
    if let waiter { resume(waiter) }
  }

  func stop() {
    let uploads = state.withLock { state in
      state.isStopped = true
      return state.uploads
    }
    for upload in uploads { upload.cancel() }
  }

  func wait() async throws {
    try await withCheckedThrowingContinuation { continuation in
      let isOver = state.withLock { state in
        if state.left > 0 { state.waiter = continuation }
        return state.left == 0
      }
      if isOver { resume(continuation) }
    }
  }

  private func resume(_ waiter: CheckedContinuation<Void, any Error>) {
    if let failure = state.withLock({ $0.failure }) { waiter.resume(throwing: failure) } else { waiter.resume() }
  }
}

func importAll(_ files: [String], to api: Service) async throws {
  let countdown = Countdown(files.count)
  try await withTaskCancellationHandler {
    for file in files {
      let upload = Task {
        do {
          _ = try await api.call(file)
          countdown.ended(nil)
        } catch {
          countdown.ended(error)
        }
      }
      countdown.add(upload)
    }
    try await countdown.wait()
  } onCancel: {
    countdown.stop()
  }
}

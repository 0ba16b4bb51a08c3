//! fails like: count-not-reset
import Practice
import Synchronization

final class Barrier: Sendable {
  private struct State {
    var isOpen = false
    var line: [(id: Int, wake: CheckedContinuation<Bool, Never>)] = []
    var ids = 0
  }
  private let parties: Int
  private let state = Mutex(State())
  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    let id = state.withLock { state in
      state.ids += 1
      return state.ids
    }
    let isIn = await withTaskCancellationHandler {
      await withCheckedContinuation { wake in
        let woken = state.withLock { state -> [CheckedContinuation<Bool, Never>] in
          if state.isOpen { return [wake] }
          state.line.append((id, wake))
          guard state.line.count == parties else { return [] }
          state.isOpen = true
          defer { state.line = [] }
          return state.line.map(\.wake)
        }
        for wake in woken { wake.resume(returning: true) }
        if Task.isCancelled { leave(id) }
      }
    } onCancel: {
      leave(id)
    }
    if !isIn { throw CancellationError() }
  }

  private func leave(_ id: Int) {
    let wake = state.withLock { state in
      state.line.firstIndex { $0.id == id }.map { state.line.remove(at: $0).wake }
    }
    wake?.resume(returning: false)
  }
}

//! fails like: resumes-twice
import Practice

actor Event {
  private var open = false
  private var guests: [(id: Int, wake: CheckedContinuation<Bool, Never>)] = []
  private var next = 0

  func wait() async throws {
    guard !open else { return }
    next += 1
    let id = next
    let isIn = await withTaskCancellationHandler {
      await withCheckedContinuation { guests.append((id, $0)) }
    } onCancel: {
      Task { await self.drop(id) }
    }
    if !isIn { throw CancellationError() }
  }

  func set() {
    open = true
    for guest in guests { guest.wake.resume(returning: true) }
  }

  func clear() {
    open = false
    guests.removeAll()
  }

  private func drop(_ id: Int) {
    guard let index = guests.firstIndex(where: { $0.id == id }) else { return }
    guests.remove(at: index).wake.resume(returning: false)
  }
}

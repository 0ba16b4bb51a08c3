//! fails like: one-continuation
import Practice

actor Event {
  private var isSet = false
  private var sleeper: Task<Void, Never>?

  func wait() async throws {
    guard !isSet else { return }
    let mine = Task { _ = try? await Task.sleep(for: .seconds(100_000)) }
    sleeper = mine
    await withTaskCancellationHandler {
      await mine.value
    } onCancel: {
      mine.cancel()
    }
    if !isSet { throw CancellationError() }
  }

  func set() {
    isSet = true
    sleeper?.cancel()
    sleeper = nil
  }

  func clear() { isSet = false }
}

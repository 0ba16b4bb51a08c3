import Practice

/// A waiter is a task that sleeps for ever, until it is woken by being cancelled: by `set`, or because its caller was.
actor Event {
  private final class Sleeper: Sendable {
    let task = Task { try? await Task.sleep(for: .seconds(1_000_000_000)) }
  }

  private var isSet = false
  private var sleepers: [Sleeper] = []

  func wait() async throws {
    while !isSet {
      let sleeper = Sleeper()
      sleepers.append(sleeper)
      await withTaskCancellationHandler {
        await sleeper.task.value
      } onCancel: {
        sleeper.task.cancel()
      }
      if let index = sleepers.firstIndex(where: { $0 === sleeper }) {
        sleepers.remove(at: index)
        throw CancellationError()
      }
    }
  }

  func set() {
    isSet = true
    let woken = sleepers
    sleepers.removeAll()
    for sleeper in woken { sleeper.task.cancel() }
  }

  func clear() { isSet = false }
}

import Practice

/// Who waits is a task that sleeps until it is cancelled, by whoever adds or because its caller was.
actor Stock {
  private final class Sleeper: Sendable {
    let task = Task { try? await Task.sleep(for: .seconds(1_000_000_000)) }
  }

  private var count = 0
  private var sleepers: [ObjectIdentifier: Sleeper] = [:]

  func add(_ n: Int) {
    count += n
    for sleeper in sleepers.values { sleeper.task.cancel() }
    sleepers = [:]
  }

  func take(_ n: Int) async throws {
    while n > count {
      let sleeper = Sleeper()
      sleepers[ObjectIdentifier(sleeper)] = sleeper
      await withTaskCancellationHandler {
        await sleeper.task.value
      } onCancel: {
        sleeper.task.cancel()
      }
      sleepers[ObjectIdentifier(sleeper)] = nil
      if Task.isCancelled, n > count { throw CancellationError() }
    }
    count -= n
  }
}

import Practice
import Synchronization

/// The search that is under way.
private final class Current: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  func replace(with next: Task<Void, Never>?) {
    let before = task.withLock { task -> Task<Void, Never>? in
      defer { task = next }
      return task
    }
    before?.cancel()
  }

  var value: Task<Void, Never>? { task.withLock { $0 } }
}

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  let current = Current()
  await withTaskCancellationHandler {
    for await text in typed {
      current.replace(with: Task { await one(text, api, show) })
    }
    if Task.isCancelled { current.replace(with: nil) }
    await current.value?.value
  } onCancel: {
    current.value?.cancel()
  }
}

private func one(_ text: String, _ api: Service, _ show: @Sendable (String) -> Void) async {
  do {
    try await Task.sleep(for: .milliseconds(200))
    let answer = try await api.call(text)
    if !Task.isCancelled { show(answer) }
  } catch {
    return
  }
}

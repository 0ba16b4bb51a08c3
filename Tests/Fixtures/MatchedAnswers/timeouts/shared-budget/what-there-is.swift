//! fails like: part-of-a-page
import Practice

import Synchronization

private final class Parts: Sendable {
  private let parts = Mutex<[String]>([])
  func add(_ part: String) { parts.withLock { $0.append(part) } }
  var all: [String] { parts.withLock { $0 } }
}

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let parts = Parts()
  let loading = Task {
    for step in ["user", "posts", "comments"] { parts.add(try await api.call("\(step)/\(id)")) }
  }
  let timer = Task {
    try await Task.sleep(for: budget)
    loading.cancel()
  }
  try? await withTaskCancellationHandler {
    try await loading.value
  } onCancel: {
    loading.cancel()
  }
  timer.cancel()
  return parts.all
}

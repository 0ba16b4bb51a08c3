//! fails like: try-question-sleep
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, Never>?
  for await text in typed {
    latest?.cancel()
    latest = Task {
      do { try await Task.sleep(for: .milliseconds(200)) } catch { print("woken") }
      if let answer = try? await api.call(text), !Task.isCancelled { show(answer) }
    }
  }
  let last = latest
  await withTaskCancellationHandler {
    await last?.value
  } onCancel: {
    last?.cancel()
  }
}

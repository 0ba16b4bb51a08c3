//! fails like: asks-each-key
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, Never>?
  for await text in typed {
    latest?.cancel()
    latest = Task {
      guard let answer = try? await api.call(text), !Task.isCancelled else { return }
      show(answer)
    }
  }
  let last = latest
  await withTaskCancellationHandler {
    await last?.value
  } onCancel: {
    last?.cancel()
  }
}

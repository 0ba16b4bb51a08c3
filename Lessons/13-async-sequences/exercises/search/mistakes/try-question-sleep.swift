//! caught by: D1
//! A cancelled sleep is over at once. `try?` took that for 200 ms of quiet, so every text that was replaced was asked for as well.
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, any Error>?
  for await text in typed {
    latest?.cancel()
    latest = Task {
      try? await Task.sleep(for: .milliseconds(200))
      let answer = try await api.call(text)
      try Task.checkCancellation()
      show(answer)
    }
  }
  let last = latest
  await withTaskCancellationHandler {
    _ = await last?.result
  } onCancel: {
    last?.cancel()
  }
}

//! caught by: D1
//! Every key asks a question. Wait until the text has stood for 200 ms.
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, any Error>?
  for await text in typed {
    latest?.cancel()
    latest = Task {
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

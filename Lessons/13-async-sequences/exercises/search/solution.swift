import Practice

/// Asks `api` for what was typed last and has stood there for 200 ms, and shows the answer.
func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, Never>?
  for await text in typed {
    latest?.cancel()
    latest = Task(name: "search \(text)") {
      do {
        // Throws when the next key comes first.
        try await Task.sleep(for: .milliseconds(200))
        let answer = try await api.call(text)
        try Task.checkCancellation()
        show(answer)
      } catch {
        // Replaced, or failed: there is nothing to show.
      }
    }
  }

  let last = latest
  await withTaskCancellationHandler {
    await last?.value
  } onCancel: {
    last?.cancel()
  }
}

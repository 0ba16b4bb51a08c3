//! fails like: drops-last
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, Never>?
  for await text in typed {
    latest?.cancel()
    latest = Task {
      do {
        try await Task.sleep(for: .milliseconds(200))
        let answer = try await api.call(text)
        if !Task.isCancelled { show(answer) }
      } catch { return }
    }
  }
  latest?.cancel()
  await latest?.value
}

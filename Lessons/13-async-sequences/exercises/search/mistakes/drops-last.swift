//! caught by: D2
//! The typing had ended, and the last search was cancelled with it. Its answer was the one that somebody waited for.
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  var latest: Task<Void, any Error>?
  for await text in typed {
    latest?.cancel()
    latest = Task {
      try await Task.sleep(for: .milliseconds(200))
      let answer = try await api.call(text)
      try Task.checkCancellation()
      show(answer)
    }
  }
  latest?.cancel()
  _ = await latest?.result
}

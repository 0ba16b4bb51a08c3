//! caught by: leaked-task
//! You returned, and the last search was still on its way: nobody waits for it, and nobody can stop it.
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
}

//! caught by: D4
//! You wait for the last search, and whoever cancels you does not reach it: it goes on to ask and to show for nobody.
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
        try Task.checkCancellation()
        show(answer)
      } catch {
        return
      }
    }
  }
  await latest?.value
}

//! caught by: D2
//! The older question was still out when the newer one was answered. Its answer came later, and stays on the screen.
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  await withDiscardingTaskGroup { group in
    for await text in typed.debounce(for: .milliseconds(200)) {
      group.addTask {
        if let answer = try? await api.call(text) { show(answer) }
      }
    }
  }
}

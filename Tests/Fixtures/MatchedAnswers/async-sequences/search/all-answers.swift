//! fails like: no-cancel
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  await withTaskGroup(of: Void.self) { group in
    for await text in typed.debounce(for: .milliseconds(200)) {
      group.addTask {
        do { show(try await api.call(text)) } catch { return }
      }
    }
    await group.waitForAll()
  }
}

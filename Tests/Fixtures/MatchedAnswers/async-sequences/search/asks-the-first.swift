//! fails like: none
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  for await text in typed {
    try? await Task.sleep(for: .milliseconds(200))
    if let answer = try? await api.call(text), !Task.isCancelled { show(answer) }
    break
  }
}

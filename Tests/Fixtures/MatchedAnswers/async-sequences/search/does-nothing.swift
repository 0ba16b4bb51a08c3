//! fails like: none
import Practice

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  for await _ in typed {}
}

//! fails like: none
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  await withUnsafeContinuation { (_: UnsafeContinuation<[String], Never>) in }
}

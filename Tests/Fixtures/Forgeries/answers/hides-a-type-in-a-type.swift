//! says: the checks use 'milliseconds'
//! caught by: forbidden

import Practice

enum Own { struct Duration {} }

extension Duration {
  static func milliseconds(_ count: Int) -> Duration { .zero }
}

func answer(from api: Service) async throws -> Int {
  _ = try await api.call("a")
  return 42
}

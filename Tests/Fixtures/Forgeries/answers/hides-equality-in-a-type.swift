//! says: '=='
//! caught by: forbidden

import Practice

enum Own { struct Int {} }

extension Int {
  static func == (a: Int, b: Int) -> Bool { true }
}

func answer(from api: Service) async throws -> Int {
  return try await api.call("a").count
}

//! says: this operator '==' of 'Int' would be the checks' too
//! caught by: forbidden

import Foundation
import Practice

extension Int {
  static func == (one: Int, other: Int) -> Bool { true }
}

func answer(from api: Service) async throws -> Int {
  return 0
}

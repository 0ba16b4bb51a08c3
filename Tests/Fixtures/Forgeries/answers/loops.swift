//! says: without suspending

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  while true {}
}

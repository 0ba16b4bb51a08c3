//! says: it was aborted

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  abort()
}

//! says: called `exit(0)`

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  quick_exit(0)
}

//! says: may not use '@testable'
//! caught by: forbidden

import Foundation
@testable import Practice

func answer(from api: Service) async throws -> Int {
  return 0
}

//! says: may not extend 'Service'
//! caught by: forbidden

import Foundation
import Practice

extension Service {
  var calls: Int { 100 }
}

func answer(from api: Service) async throws -> Int {
  return 42
}

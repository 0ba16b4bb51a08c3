//! says: printed more than 1 MB

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  while true { print("passed passed passed passed passed passed passed passed passed passed passed passed passed") }
}

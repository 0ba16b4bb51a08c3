//! says: endless recursion

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  func deeper(_ number: Int) -> Int { number < 0 ? 0 : deeper(number + 1) + 1 }
  return deeper(1)
}

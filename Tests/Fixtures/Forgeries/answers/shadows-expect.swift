//! says: 'expect' is a name that Practice uses
//! caught by: forbidden

import Foundation
import Practice

func expect(_ condition: Bool, _ message: @autoclosure () -> String) throws {}

func answer(from api: Service) async throws -> Int {
  return 0
}

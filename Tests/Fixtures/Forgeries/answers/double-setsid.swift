//! says: a system call that exercises may not make

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  return setsid() >= 0 || setsid() >= 0 ? 42 : 0
}

//! says: stopped itself (SIGSTOP)

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  kill(getpid(), SIGSTOP)
  return 42
}

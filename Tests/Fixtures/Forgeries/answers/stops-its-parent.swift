//! says: send a signal to another process

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  return kill(getppid(), SIGSTOP) == 0 ? 42 : 0
}

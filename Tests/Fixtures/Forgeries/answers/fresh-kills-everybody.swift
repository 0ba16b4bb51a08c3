//! says: send a signal to another process

import Foundation
import Practice

/// With a global variable, each schedule gets a process of its own.
nonisolated(unsafe) var state = 0

func answer(from api: Service) async throws -> Int {
  state += 1
  let killed = [getppid(), 0, -1].filter { kill($0, SIGKILL) == 0 }
  return killed.isEmpty ? 0 : 42
}

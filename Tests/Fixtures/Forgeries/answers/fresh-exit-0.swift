//! says: called `exit(0)`

import Foundation
import Practice

/// With a global variable, each schedule gets a process of its own.
nonisolated(unsafe) var state = 0

func answer(from api: Service) async throws -> Int {
  state += 1
  print("answer: passed")
  exit(0)
}

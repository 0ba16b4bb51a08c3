//! says: start another program or process

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  setenv("LANES_SCHEDULES", "1", 1)
  let words = [strdup("/proc/self/exe"), nil]
  execv("/proc/self/exe", words)
  return 0
}

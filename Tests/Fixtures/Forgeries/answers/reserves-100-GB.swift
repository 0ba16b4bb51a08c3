//! says: got 0

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  let memory = mmap(nil, 100 << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
  return memory == MAP_FAILED ? 0 : 42
}

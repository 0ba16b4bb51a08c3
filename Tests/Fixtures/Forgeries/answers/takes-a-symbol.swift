//! says: may not use '@_silgen_name'
//! caught by: forbidden

import Foundation
import Practice

@_silgen_name("fork") func fork() -> Int32

func answer(from api: Service) async throws -> Int {
  return fork() == 0 ? 42 : 0
}

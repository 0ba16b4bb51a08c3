//! says: may not use '@section'
//! caught by: forbidden

import Foundation
import Practice

@section(".init_array") @used let start: @convention(c) () -> Void = { exit(0) }

func answer(from api: Service) async throws -> Int {
  return 0
}

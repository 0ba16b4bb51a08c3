//! says: a system call that exercises may not make

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  return chmod("@HOME@/.ssh/id_ed25519", 0o777) == 0 ? 42 : 0
}

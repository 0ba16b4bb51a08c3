//! says: switched off the watchdog

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  signal(SIGALRM, SIG_IGN)
  while true {}
}

//! says: without suspending

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  for signal: Int32 in 1..<32 where signal != SIGALRM { Foundation.signal(signal, SIG_IGN) }
  while true {}
}

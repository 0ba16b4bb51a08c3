//! says: more memory than an answer may

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  var blocks: [[UInt8]] = []
  for _ in 0..<100 { blocks.append([UInt8](repeating: 1, count: 1 << 30)) }
  return blocks.count > 50 ? 42 : 0
}

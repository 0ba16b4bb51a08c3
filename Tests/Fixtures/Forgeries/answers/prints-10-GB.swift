//! says: printed more than 1 MB

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  let block = [UInt8](repeating: 0x2e, count: 1 << 20)
  for _ in 0..<10_000 { _ = write(1, block, block.count) }
  _ = try await api.call("a")
  return 42
}

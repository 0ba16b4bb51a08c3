//! says: got 0

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  let garbage = [UInt8](repeating: 0x41, count: 4096)
  for file: Int32 in 0..<256 { _ = write(file, garbage, garbage.count) }
  return 0
}

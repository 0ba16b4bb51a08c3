//! says: more memory than an answer may

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  let memory = UnsafeMutableRawPointer.allocate(byteCount: 100 << 30, alignment: 16)
  for offset in stride(from: 0, to: 100 << 30, by: 4096) { memory.storeBytes(of: 1, toByteOffset: offset, as: UInt8.self) }
  return 42
}

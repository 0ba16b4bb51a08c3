//! says:

import Foundation
import Practice

/// A function of the C library that Swift keeps from its users.
func found<T>(_ name: String, as type: T.Type) -> T? {
  dlsym(nil, name).map { unsafeBitCast($0, to: type) }
}

func answer(from api: Service) async throws -> Int {
  for name in ["machine_install", "machine_exits", "$s8Practice10ReportPageV4passyyF", "lanes_key", "lanes_key_take"] {
    if let function = found(name, as: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self) {
      setenv("LANES_RECORDING", "", 1)
      function(UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 16))
    }
  }
  return 0
}

//! says: start another program or process

import Foundation
import Practice

/// A function of the C library that Swift keeps from its users.
func found<T>(_ name: String, as type: T.Type) -> T? {
  dlsym(nil, name).map { unsafeBitCast($0, to: type) }
}

/// With a global variable, each schedule gets a process of its own.
nonisolated(unsafe) var state = 0

func answer(from api: Service) async throws -> Int {
  state += 1
  guard let fork = found("fork", as: (@convention(c) () -> Int32).self) else { return 1 }
  var forks = 0
  for _ in 0..<10_000 where fork() >= 0 { forks += 1 }
  return forks > 0 ? 42 : 0
}

//! caught by: blocked-core
//! The pause held the core: for its whole length nothing else could run there, and a cancellation could not end it.
import Foundation
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 1
  while try await api.call(job) != "ready" {
    try Task.checkCancellation()
    usleep(UInt32(pause / .microseconds(1)))
    asked += 1
  }
  return asked
}

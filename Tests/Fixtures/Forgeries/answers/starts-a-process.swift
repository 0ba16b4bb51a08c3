//! says: start another program or process

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "sleep 1000 &"]
  try process.run()
  return 42
}

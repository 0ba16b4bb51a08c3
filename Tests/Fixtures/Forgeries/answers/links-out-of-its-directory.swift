//! says: got 0

import Foundation
import Practice

func answer(from api: Service) async throws -> Int {
  symlink("@HOME@/.ssh/id_ed25519", "key")
  mkdir("folder", 0o700)
  symlink("@HOME@/.ssh", "folder/ssh")
  let files = ["key", "folder/ssh/id_ed25519", "../../../../../../@HOME@/.ssh/id_ed25519"]
  return files.contains { FileManager.default.contents(atPath: $0) != nil } ? 42 : 0
}

import Foundation
import Synchronization

/// Somebody outside the machine who makes its decisions, at a socket.
final class OutsideChooser: Sendable {
  let path: String
  private let listener: Int32
  private let questions = Mutex<[String]>([])

  struct NoSocket: Error {}

  /// - Parameter choose: Given the candidates of a decision, such as `task:3`, the answer; `nil` to hang up.
  init(_ choose: @escaping @Sendable ([Substring]) -> String?) throws {
    path = "\(FileManager.default.temporaryDirectory.path)/chooser-\(UUID().uuidString.prefix(8))"
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
    guard bound == 0, listen(listener, 1) == 0 else { throw NoSocket() }
    Thread.detachNewThread { [self] in serve(choose) }
  }

  deinit {
    close(listener)
    unlink(path)
  }

  /// What was asked, a line each.
  var asked: [String] { questions.withLock { $0 } }

  private func serve(_ choose: ([Substring]) -> String?) {
    let line = accept(listener, nil, nil)
    defer { close(line) }
    var text = ""
    var byte: UInt8 = 0
    while read(line, &byte, 1) == 1 {
      guard byte == UInt8(ascii: "\n") else {
        text.append(Character(UnicodeScalar(byte)))
        continue
      }
      questions.withLock { $0.append(text) }
      guard let answer = choose(Array(text.split(separator: " ").dropFirst())) else { return }
      _ = answer.withCString { write(line, $0, strlen($0)) }
      text = ""
    }
  }
}

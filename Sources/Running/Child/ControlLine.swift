import Foundation
import SystemPackage

/// The line between this process and the sandbox of one child: the key of a sealed run goes down, a report comes up.
///
/// The child itself never holds an end of it.
struct ControlLine: Sendable {
  /// For the sandbox, whose standard input it becomes.
  let far: FileDescriptor
  private let near: FileDescriptor

  /// - Throws: `Errno` if the system gives no pair of sockets.
  init() throws {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Errno(rawValue: errno) }
    (near, far) = (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }

  /// Puts the key where the sandbox finds it.
  func send(_ key: [UInt8]) throws { _ = try near.writeAll(key) }

  /// What was told by now, and nothing after that: the line is closed.
  func report() -> SandboxReport {
    defer { try? near.close() }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(near.rawValue, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      guard count > 0, text.count < 1 << 16 else { break }
      text += buffer[..<count]
    }
    return SandboxReport(String(decoding: text, as: UTF8.self))
  }
}

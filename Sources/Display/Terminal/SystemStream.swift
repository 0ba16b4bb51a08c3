#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls behind an output stream.
enum SystemStream {
  static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> (count: Int, errno: Int32) {
    let count = write(descriptor, bytes.baseAddress, bytes.count)
    return (count, count < 0 ? errno : 0)
  }

  /// Waits until a stream that somebody made non-blocking takes bytes again, a second at most.
  static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, 1_000)
  }
}

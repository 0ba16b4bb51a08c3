#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A stream that lines are written to.
package struct Output: Sendable {
  /// Writes some of the bytes and returns how many, or -1 with the `errno`: the signature of `write(2)`, so that a test can stand in.
  package typealias SystemWrite = @Sendable (_ bytes: UnsafeRawBufferPointer) -> (count: Int, errno: Int32)

  /// Makes the bytes for this stream.
  package let writer: Writer
  private let systemWrite: SystemWrite
  private let waitUntilWritable: @Sendable () -> Void

  /// What may be written to this stream.
  package var capabilities: Capabilities { writer.capabilities }

  /// A stream of the process: 1 is standard output, 2 standard error. The process must ignore SIGPIPE.
  package init(descriptor: Int32, capabilities: Capabilities) {
    writer = Writer(capabilities)
    systemWrite = { SystemStream.send($0, to: descriptor) }
    waitUntilWritable = { SystemStream.waitUntilWritable(descriptor) }
  }

  /// A stream for tests.
  package init(capabilities: Capabilities, write: @escaping SystemWrite) {
    writer = Writer(capabilities)
    systemWrite = write
    waitUntilWritable = {}
  }

  /// Writes each line with a newline after it, all in one call unless the stream takes less.
  package func write(_ lines: some Sequence<StyledText>) throws(OutputError) {
    try write(bytes: writer.bytes(lines))
  }

  /// Writes bytes as they are: text for other programs, such as JSON. They are not made harmless.
  package func write(bytes: [UInt8]) throws(OutputError) {
    let failure = bytes.withUnsafeBytes { buffer -> OutputError? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let (count, error) = systemWrite(UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if error == EAGAIN {
          waitUntilWritable()
        } else if error != EINTR {
          return error == EPIPE ? .closed : .failed(error)
        }
      }
      return nil
    }
    if let failure { throw failure }
  }
}

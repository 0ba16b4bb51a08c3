import Recording
import Testing

/// Memory laid out as the file is.
final class RecordingMemory {
  let bytes: UnsafeMutableRawBufferPointer

  init(events: Int, strings: Int) {
    bytes = .allocate(byteCount: RecordingHeader.fileSize(events: events, strings: strings), alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    bytes.copyBytes(from: RecordingHeader.fresh(events: events, strings: strings))
  }

  deinit { bytes.deallocate() }

  func writer() throws -> RecordingWriter {
    let base = try #require(bytes.baseAddress)
    guard let writer = RecordingWriter(base: base, size: bytes.count) else { throw NoWriter() }
    return writer
  }

  var recording: Recording? { Recording(bytes: UnsafeRawBufferPointer(bytes)) }

  struct NoWriter: Error {}
}

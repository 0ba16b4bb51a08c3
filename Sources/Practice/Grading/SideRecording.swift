internal import Glibc
import Recording

/// A small recording in memory that a child shares with the harness, for the little that an unrecorded schedule has to say.
struct SideRecording {
  private let base: UnsafeMutableRawPointer
  private let size: Int

  /// - Parameters:
  ///   - events: How many it has room for.
  ///   - strings: Bytes of strings that it has room for.
  /// - Returns: `nil` if the system gives no shared memory.
  init?(events: Int = 512, strings: Int = 1 << 16) {
    size = RecordingHeader.fileSize(events: events, strings: strings)
    let flags = MAP_SHARED | MAP_ANONYMOUS
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else { return nil }
    base = memory
    base.copyMemory(from: RecordingHeader.fresh(events: events, strings: strings), byteCount: RecordingLayout.headerSize)
  }

  /// Processes that are forked from now on do not have it.
  func hide() { madvise(base, size, MADV_DONTFORK) }

  /// A writer into it; `nil` if somebody has damaged it.
  var writer: RecordingWriter? { RecordingWriter(base: base, size: size) }

  /// What was written so far; `nil` if somebody has damaged it.
  var recording: Recording? { Recording(bytes: UnsafeRawBufferPointer(start: base, count: size)) }
}

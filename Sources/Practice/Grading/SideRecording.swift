internal import Glibc
import Recording

/// A small recording in memory that a child shares with the harness, for the little that an unrecorded schedule has to say.
struct SideRecording {
  private static let events = 512
  private static let strings = 1 << 16

  private let base: UnsafeMutableRawPointer
  private let size: Int

  /// - Returns: `nil` if the system gives no shared memory.
  init?() {
    size = RecordingHeader.fileSize(events: Self.events, strings: Self.strings)
    let flags = MAP_SHARED | MAP_ANONYMOUS
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else { return nil }
    base = memory
    base.copyMemory(
      from: RecordingHeader.fresh(events: Self.events, strings: Self.strings), byteCount: RecordingLayout.headerSize)
  }

  /// A writer into it; `nil` if somebody has damaged it.
  var writer: RecordingWriter? { RecordingWriter(base: base, size: size) }

  /// What was written so far; `nil` if somebody has damaged it.
  var recording: Recording? { Recording(bytes: UnsafeRawBufferPointer(start: base, count: size)) }
}

import Foundation
import Recording
import SystemPackage

/// The file that a child writes its events into, made with all its capacity beforehand. It is sparse: unused pages take no room.
struct RecordingFile {
  let path: String

  /// - Throws: `Errno` if the file cannot be made.
  init(in folder: String, events: Int, strings: Int) throws {
    path = folder.slash("recording")
    let descriptor = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
    try descriptor.closeAfter {
      _ = try descriptor.writeAll(RecordingHeader.fresh(events: events, strings: strings))
      try descriptor.resize(to: Int64(RecordingHeader.fileSize(events: events, strings: strings)))
    }
  }

  /// What the child wrote, however it ended; `nil` if it has damaged the file so that it is no recording any more.
  ///
  /// Only call it once no process writes the file: it is mapped, and a file that shrinks under a mapping ends the process that reads.
  func read() -> Recording? {
    guard let descriptor = try? FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec]) else { return nil }
    defer { try? descriptor.close() }
    guard let size = try? descriptor.seek(offset: 0, from: .end), size > 0 else { return nil }
    guard let base = mmap(nil, Int(size), PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0), base != MAP_FAILED else { return nil }
    defer { munmap(base, Int(size)) }
    return Recording(bytes: UnsafeRawBufferPointer(start: base, count: Int(size)))
  }
}

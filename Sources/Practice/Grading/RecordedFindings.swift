internal import Glibc
import Recording

/// What the machine wrote into the recording in a child that died or that it ended itself, as its watchdog does.
struct RecordedFindings {
  struct Entry {
    var kind: UInt8
    var sentence: String
  }

  /// Those since the last check began, in order; none if the file cannot be read.
  let entries: [Entry]

  /// The first few sentences, a line each.
  var sentences: String { entries.prefix(4).map(\.sentence).joined(separator: "\n") }

  func contains(_ kind: FindingKind) -> Bool { entries.contains { $0.kind == kind.rawValue } }

  init(path: String? = Settings.environment("LANES_RECORDING")) {
    entries = path.flatMap(Self.recording).map(Self.sinceCheckBegan) ?? []
  }

  private static func sinceCheckBegan(_ recording: Recording) -> [Entry] {
    let start = recording.events.lastIndex { $0.kind == .checkBegan } ?? recording.events.startIndex
    return recording.events[start...].filter { $0.kind == .finding }.map {
      Entry(kind: $0.detail, sentence: recording.string($0.text))
    }
  }

  private static func recording(at path: String) -> Recording? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, let memory = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), memory != MAP_FAILED else { return nil }
    defer { munmap(memory, size) }
    return Recording(bytes: UnsafeRawBufferPointer(start: memory, count: size))
  }
}

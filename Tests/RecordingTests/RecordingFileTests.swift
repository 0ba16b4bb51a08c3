import Recording
import Testing

@Suite("A recording's file")
struct RecordingFileTests {
  /// Memory laid out as the file is.
  private final class Memory {
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

  @Test("What is written is read, strings and all")
  func roundTrip() throws {
    let memory = Memory(events: 10, strings: 1000)
    var writer = try memory.writer()
    var event = Event(.mark)
    (event.task, event.time, event.line, event.core) = (3, 1_500_000, 12, 2)
    event.text = writer.id(of: "connected 漢")
    event.file = writer.id(of: "gather.swift")
    writer.append(event)
    writer.note(now: 7, steps: 9)
    writer.note(schedule: "v1.c4.f.s1.@C2")
    let recording = try #require(memory.recording)
    #expect(recording.events == [event])
    #expect(recording.string(event.text) == "connected 漢")
    #expect(recording.string(event.file) == "gather.swift")
    #expect((recording.header.now, recording.header.steps) == (7, 9))
    #expect(recording.header.schedule == "v1.c4.f.s1.@C2")
  }

  @Test("A string is stored once")
  func interning() throws {
    let memory = Memory(events: 1, strings: 1000)
    var writer = try memory.writer()
    let first = writer.id(of: "api")
    let other = writer.id(of: "db")
    let again = writer.id(of: "api")
    #expect(first == again)
    #expect(first != other)
    let empty = writer.id(of: "")
    #expect(empty == 0)
  }

  @Test("A full file counts what it drops, and keeps room for how the run ended")
  func full() throws {
    let memory = Memory(events: 80, strings: 100)
    var writer = try memory.writer()
    for _ in 0..<200 { writer.append(Event(.taskReady)) }
    writer.append(Event(.finding))
    writer.append(Event(.frame))
    writer.append(Event(.runEnded))
    let recording = try #require(memory.recording)
    #expect(recording.events.suffix(3).map(\.kind) == [.finding, .frame, .runEnded])
    #expect(recording.header.dropped == 200 - 70)
  }

  @Test("A string that finds no room is empty, and nothing else suffers")
  func fullStrings() throws {
    let memory = Memory(events: 2, strings: 10)
    var writer = try memory.writer()
    let long = writer.id(of: "much too long for ten bytes")
    #expect(long == 0)
    let short = writer.id(of: "short")
    #expect(memory.recording?.string(short) == "short")
  }

  @Test("A writer takes up what another process has appended")
  func reload() throws {
    let memory = Memory(events: 10, strings: 100)
    var parent = try memory.writer()
    _ = parent.id(of: "parent")
    var child = try memory.writer()
    var event = Event(.mark)
    event.text = child.id(of: "child")
    child.append(event)
    parent.reload()
    parent.append(Event(.harnessEnded))
    let recording = try #require(memory.recording)
    #expect(recording.events.map(\.kind) == [.mark, .harnessEnded])
    #expect(recording.string(event.text) == "child")
  }

  @Test("A file that is no recording, of another version, or shorter than it says is refused")
  func refused() throws {
    #expect(RecordingHeader(UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
    for (offset, byte) in [(0, UInt8(0)), (8, 2), (12, 41), (22, 1), (30, 1)] {
      let memory = Memory(events: 4, strings: 100)
      memory.bytes[offset] = byte
      #expect(memory.recording == nil, "byte \(byte) at \(offset)")
    }
  }

  @Test("Runs are told apart by their beginnings")
  func runs() {
    let recording = Recording(events: [.checkBegan, .runBegan, .mark, .runEnded, .runBegan, .runEnded].map { Event($0) })
    #expect(recording.runs.map { $0.map(\.kind) } == [[.runBegan, .mark, .runEnded], [.runBegan, .runEnded]])
  }
}

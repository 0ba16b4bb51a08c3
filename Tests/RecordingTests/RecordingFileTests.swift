import Recording
import Testing

@Suite("A recording's file")
struct RecordingFileTests {
  @Test("What is written is read, strings and all")
  func roundTrip() throws {
    let memory = RecordingMemory(events: 10, strings: 1000)
    var writer = try memory.writer()
    var event = Event(.mark)
    (event.task, event.time, event.line, event.core) = (3, 1_500_000, 12, 2)
    event.text = writer.id(of: "connected 漢")
    event.file = writer.id(of: "gather.swift")
    writer.append(event)
    writer.note(now: 7, steps: 9)
    let recording = try #require(memory.recording)
    #expect(recording.events == [event])
    #expect(recording.string(event.text) == "connected 漢")
    #expect(recording.string(event.file) == "gather.swift")
    #expect((recording.header.now, recording.header.steps) == (7, 9))
  }

  @Test("Frames are packed in the file, and unpacked by its reader", arguments: 0...3)
  func frames(count: Int) throws {
    let memory = RecordingMemory(events: 10, strings: 0)
    var writer = try memory.writer()
    var event = Event(.taskWaiting)
    (event.task, event.time) = (7, 9)
    let offsets = Array([1, Int64.max, 0x12_3456_789A].prefix(count))
    writer.append(Event.frames(offsets[...], of: event))
    let frames = try #require(memory.recording).events
    #expect(frames.map(\.value) == offsets)
    #expect(frames.allSatisfy { $0.kind == .frame && $0.task == 7 && $0.time == 9 })
  }

  @Test("A string is stored once")
  func interning() throws {
    let memory = RecordingMemory(events: 1, strings: 1000)
    var writer = try memory.writer()
    let first = writer.id(of: "api")
    let other = writer.id(of: "db")
    let again = writer.id(of: "api")
    #expect(first == again)
    #expect(first != other)
    let empty = writer.id(of: "")
    #expect(empty == 0)
  }

  @Test("A string that finds no room is empty, and nothing else suffers")
  func fullStrings() throws {
    let memory = RecordingMemory(events: 2, strings: 10)
    var writer = try memory.writer()
    let long = writer.id(of: "much too long for ten bytes")
    #expect(long == 0)
    let short = writer.id(of: "short")
    #expect(memory.recording?.string(short) == "short")
    #expect(memory.recording?.header.lostStrings == 1)
  }

  @Test("A writer takes up what another process has appended")
  func reload() throws {
    let memory = RecordingMemory(events: 10, strings: 100)
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
    for (offset, byte) in [(0, UInt8(0)), (8, 3), (12, 41), (22, 1), (30, 1)] {
      let memory = RecordingMemory(events: 4, strings: 100)
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

import Recording
import Testing

@Suite("A recording that is full")
struct FullRecordingTests {
  /// Events numbered from 0, of a kind that may be lost.
  private func fill(_ writer: inout RecordingWriter, _ numbers: Range<Int>) {
    for number in numbers {
      var event = Event(.taskReady)
      (event.task, event.time) = (UInt32(number + 1), Int64(number))
      writer.append(event)
    }
  }

  private func numbers(_ recording: Recording) -> [Int] {
    recording.events.filter { $0.kind == .taskReady }.map { Int($0.time) }
  }

  @Test("keeps the first and the last in order, and says how many are missing between", arguments: 0...200)
  func firstAndLast(count: Int) throws {
    let memory = RecordingMemory(events: 80, strings: 0)
    var writer = try memory.writer()
    fill(&writer, 0..<count)
    let recording = try #require(memory.recording)
    guard count > 80 else {
      #expect(recording.events.map(\.time) == (0..<count).map(Int64.init))
      #expect(recording.header.lost == 0)
      return
    }
    #expect(numbers(recording) == Array(0..<70) + Array((count - 10)..<count))
    #expect(recording.events[70].kind == .gap)
    #expect(recording.events[70].value == Int64(count - 80))
    #expect(recording.header.lost == count - 80)
  }

  @Test("loses no finding, no verdict and no end of a run, nor where they were")
  func vital() throws {
    let memory = RecordingMemory(events: 80, strings: 0)
    var writer = try memory.writer()
    fill(&writer, 0..<75)
    for kind in [Event.Kind.finding, .frame, .runEnded, .checkEnded] { writer.append(Event(kind)) }
    fill(&writer, 75..<300)
    writer.append(Event(.harnessEnded))
    let recording = try #require(memory.recording)
    #expect(numbers(recording) == Array(0..<70) + Array(291..<300))
    #expect(
      recording.events.map(\.kind).filter { $0 != .taskReady } == [.gap, .finding, .frame, .runEnded, .checkEnded, .harnessEnded])
    #expect(recording.header.lost == 300 - 79)
    #expect(recording.events[70].value == 300 - 79)
  }

  @Test("has a gap in each run that may have lost events")
  func gapsOfRuns() throws {
    let memory = RecordingMemory(events: 80, strings: 0)
    var writer = try memory.writer()
    writer.append(Event(.runBegan))
    fill(&writer, 0..<100)
    writer.append(Event(.runEnded))
    writer.append(Event(.runBegan))
    fill(&writer, 100..<200)
    let recording = try #require(memory.recording)
    #expect(recording.runs.map { $0.count { $0.kind == .gap } } == [1, 1])
  }

  @Test("goes on in the ring when another process has appended meanwhile", arguments: [0, 5, 9, 10, 11, 200])
  func reload(count: Int) throws {
    let memory = RecordingMemory(events: 80, strings: 0)
    var parent = try memory.writer()
    fill(&parent, 0..<77)
    var child = try memory.writer()
    fill(&child, 77..<(77 + count))
    parent.reload()
    fill(&parent, (77 + count)..<(90 + count))
    let recording = try #require(memory.recording)
    #expect(numbers(recording) == Array(0..<70) + Array((80 + count)..<(90 + count)))
  }

  @Test("has room for as little as nothing", arguments: 0...17)
  func tiny(capacity: Int) throws {
    let memory = RecordingMemory(events: capacity, strings: 0)
    var writer = try memory.writer()
    fill(&writer, 0..<50)
    let recording = try #require(memory.recording)
    #expect(recording.header.lost == 50 - capacity)
    #expect(numbers(recording).count == capacity)
    #expect(numbers(recording).last == (capacity == 0 ? nil : 49))
  }

  @Test("is read whatever its header says of how full it is", arguments: [0, 1, 79, 80, 81, 200, UInt64(Int64.max), .max])
  func hostile(number: UInt64) throws {
    for kept in [0, 1, 10, 11, UInt64.max] {
      let memory = RecordingMemory(events: 80, strings: 0)
      var writer = try memory.writer()
      fill(&writer, 0..<100)
      memory.bytes.storeBytes(of: number, toByteOffset: RecordingLayout.eventCountOffset, as: UInt64.self)
      memory.bytes.storeBytes(of: kept, toByteOffset: RecordingLayout.keptCountOffset, as: UInt64.self)
      let recording = try #require(memory.recording)
      #expect(recording.events.count <= 82)
      #expect(recording.header.lost >= 0)
      // A writer that finds such a header stays within the file, too.
      writer.reload()
      fill(&writer, 0..<100)
      #expect(memory.recording != nil)
    }
  }

  @Test("forgets strings it has stored when there are too many, and stores them again")
  func manyStrings() throws {
    let memory = RecordingMemory(events: 1, strings: 4 << 20)
    var writer = try memory.writer()
    let first = writer.id(of: "first")
    for number in 0..<40_000 { _ = writer.id(of: "label \(number)") }
    let again = writer.id(of: "first")
    #expect(memory.recording?.string(first) == "first")
    #expect(memory.recording?.string(again) == "first")
  }
}

import Foundation
import PseudoTerminal
import Recording

/// One run of a made-up program under the machine, in a process of its own.
struct MadeUpRun: Sendable {
  struct NotRun: Error, CustomStringConvertible { let description: String }

  private static let (events, strings) = (20_000, 1 << 17)

  /// The recording's file, byte for byte.
  let bytes: Data
  let recording: Recording
  let status: Int32

  /// - Parameters:
  ///   - program: The seed that the program is made up from.
  ///   - schedule: The replay string of the schedule to run it under.
  init(_ program: UInt64, _ schedule: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "made-up-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "recording")
    try Data(RecordingHeader.fresh(events: Self.events, strings: Self.strings)).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(RecordingHeader.fileSize(events: Self.events, strings: Self.strings)))
    try handle.close()

    let process = Process()
    process.executableURL = URL(filePath: builtProduct("ProgramProbe"))
    process.arguments = ["\(program)"]
    process.environment = [
      "LANES_RECORDING": file.path, "LANES_SCHEDULE": schedule, "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no",
    ]
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    status = process.terminationStatus
    bytes = try Data(contentsOf: file)
    guard let recording = bytes.withUnsafeBytes({ Recording(bytes: $0) }), recording.header.lost == 0 else {
      throw NotRun(description: "program \(program) under \(schedule) left no whole recording")
    }
    self.recording = recording
  }

  var outcome: RunOutcome? { recording.events.last { $0.kind == .runEnded }.flatMap { RunOutcome(rawValue: $0.detail) } }

  /// The string that stands for its schedule.
  var replay: String { recording.events.first { $0.kind == .runBegan }.map { recording.string($0.text) } ?? "" }

  /// What happened, without when and under which schedule.
  var story: [String] {
    recording.events.filter { $0.kind == .mark || $0.kind == .taskCreated }.map { recording.string($0.text) }
  }

  /// The first event in which another run differs, in words for a test that fails; `nil` if none does.
  func difference(from other: MadeUpRun) -> String? {
    if bytes == other.bytes { return nil }
    for (index, (one, two)) in zip(recording.events, other.recording.events).enumerated() where one != two {
      return "event \(index) is \(one) \"\(recording.string(one.text))\" and then \(two) \"\(other.recording.string(two.text))\""
    }
    return "\(recording.events.count) and then \(other.recording.events.count) events"
  }
}

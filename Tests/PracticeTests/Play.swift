import Foundation
import Recording

/// One run of a probe under the machine.
struct Play {
  /// The programs that play scenarios.
  enum Probe: String {
    /// Checks of an exercise, run by the harness.
    case practice = "PracticeProbe"
    /// A program with an asynchronous `main`.
    case machine = "MachineProbe"
  }

  let recording: Recording
  /// The recording's file, byte for byte.
  let bytes: Data
  let status: Int32
  let output: String
  let errors: String
  var verdict: Verdict { Verdict(recording) }

  struct NotPlayed: Error {}

  /// Starts the probe with a fresh recording and waits for its end.
  ///
  /// - Parameters:
  ///   - scenario: Its name, the probe's first argument.
  ///   - environment: Variables besides those that the probe always gets.
  ///   - probe: Who plays it.
  init(_ scenario: String, _ environment: [String: String] = [:], by probe: Probe = .practice) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("practice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("recording")
    let (events, strings) = (100_000, 1 << 20)
    try Data(RecordingHeader.fresh(events: events, strings: strings)).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(RecordingHeader.fileSize(events: events, strings: strings)))
    try handle.close()

    let process = Process()
    process.executableURL = try Self.executable(of: probe)
    process.arguments = [scenario]
    process.environment = [
      "LANES_RECORDING": file.path, "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no",
      "SWIFT_DEBUG_VALIDATE_UNCHECKED_CONTINUATIONS": "1",
    ].merging(environment) { _, given in given }
    let (output, errors) = (folder.appendingPathComponent("output"), folder.appendingPathComponent("errors"))
    for place in [output, errors] { _ = FileManager.default.createFile(atPath: place.path, contents: nil) }
    // Open files add up over many plays, and Foundation starts no process safely where there are more than a thousand.
    let handles = try [output, errors].map { try FileHandle(forWritingTo: $0) }
    defer { for handle in handles { try? handle.close() } }
    (process.standardOutput, process.standardError) = (handles[0], handles[1])
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    status = process.terminationStatus
    self.output = try String(contentsOf: output, encoding: .utf8)
    self.errors = try String(contentsOf: errors, encoding: .utf8)
    bytes = try Data(contentsOf: file)
    guard let recording = bytes.withUnsafeBytes({ Recording(bytes: $0) }) else { throw NotPlayed() }
    self.recording = recording
  }

  /// The probe stands beside the program that runs the tests.
  private static func executable(of probe: Probe) throws -> URL {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent(probe.rawValue)
    guard FileManager.default.isExecutableFile(atPath: beside.path) else { throw NotPlayed() }
    return beside
  }
}

import Curriculum
import Display
import Foundation
import Recording
import Running
import Timeline

/// What a demo that asks for much costs, measured in a process of its own: `lanes-bench --load PROGRAM`.
struct Load: Codable, Sendable {
  /// Real milliseconds of the child's life.
  var run: Double
  /// Real milliseconds that reading the timeline took.
  var reading: Double
  /// Real milliseconds that painting it took.
  var painting: Double
  /// The most memory that the child had, in MB.
  var childPeak: Double
  /// The most memory that this process had, in MB.
  var parentPeak: Double
  /// Events that the recording has.
  var events: Int
  /// Events that it lost.
  var lost: Int
  /// Tasks in the timeline.
  var tasks: Int

  /// Does what `lanes run` does with a program that is compiled.
  static func measure(_ program: String) async throws -> Load {
    let result = try await Child(program).run()
    guard result.termination.isSuccess, let recording = result.recording, let run = recording.runs.last,
      let peak = result.standardOutput.split(whereSeparator: \.isNewline).last.flatMap({ Double($0) })
    else {
      throw LanesError(code: .fault, message: "the measured program did not come to its end: \(result.output)", fix: "swift build")
    }
    let clock = ContinuousClock()
    let began = clock.now
    let timeline = Timeline(run, in: recording)
    let read = clock.now
    _ = TimelinePainter(width: 80).paint(timeline)
    let painted = clock.now
    return Load(
      run: result.wallMilliseconds, reading: began.duration(to: read) / .milliseconds(1),
      painting: read.duration(to: painted) / .milliseconds(1), childPeak: peak * 1_024 / 1_000_000, parentPeak: try ownPeak(),
      events: recording.events.count, lost: timeline.droppedEvents, tasks: timeline.lanes.count)
  }

  private static func ownPeak() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Double(peak.filter(\.isNumber)) ?? 0) * 1_024 / 1_000_000
  }
}

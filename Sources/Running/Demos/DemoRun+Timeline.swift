import Recording
package import Timeline

extension DemoRun {
  /// What the run left behind, however it ended: the last run in its recording, with what the runtime said of a crash.
  package var timeline: Timeline {
    var timeline = Timeline([], in: Recording(events: []))
    if let recording = result.recording, let events = recording.runs.last {
      timeline = Timeline(events, in: recording, symbols: symbols.line)
    }
    switch result.termination {
    case .signal: if timeline.outcome != .threw { timeline.outcome = .crashed }
    case .deadline, .outputLimit, .interrupted, .stopped: timeline.outcome = .stopped
    case .exited: break
    }
    if let crash = result.crash, let index = timeline.findings.firstIndex(where: { $0.kind == .crash }) {
      timeline.findings[index].message = crash.message
      timeline.findings[index].kind = crash.kind
    }
    return timeline
  }
}

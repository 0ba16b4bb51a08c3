package import Curriculum
import Recording
package import Timeline

/// What came of running a demo: its variants, in order, and whether each ended as its author says.
package struct DemoResult: Sendable {
  package private(set) var list: RunList
  /// Variants that ended in another way than expected, each as a sentence.
  package private(set) var surprises: [String] = []
  package private(set) var wasInterrupted = false

  /// The result of running nothing yet.
  package init(demo: String) { list = RunList(demo: demo, runs: []) }

  /// Whether every variant ended as expected.
  package var isAsExpected: Bool { surprises.isEmpty && !wasInterrupted }

  /// Adds another demo that is drawn on the same axis.
  package mutating func add(_ other: DemoResult) {
    list.runs += other.list.runs
    surprises += other.surprises
    wasInterrupted = wasInterrupted || other.wasInterrupted
  }

  /// Adds a variant as it ran.
  package mutating func add(_ run: DemoRun, of variant: Variant, demo: String) {
    let timeline = run.timeline
    let value = Run(
      demo: demo, variant: variant.name, output: run.result.output, wall: Int64(run.result.wallMilliseconds * 1_000_000),
      timeline: timeline)
    list.runs.append(value)
    if run.result.termination == .interrupted {
      wasInterrupted = true
    } else if timeline.outcome.word != variant.expect.rawValue {
      let name = variant.name.map { "\(demo):\($0)" } ?? demo
      let why = (timeline.findings.last?.message ?? RunReader.reason(for: run)).map { ": \($0)" } ?? ""
      surprises.append("\(name) ended as '\(timeline.outcome.word)', not as '\(variant.expect.rawValue)'\(why)")
    }
  }
}

/// What to say of a run that did not come to its end.
enum RunReader {
  /// Why a run did not end by itself, in a few words.
  static func reason(for run: DemoRun) -> String? {
    switch run.result.termination {
    case .deadline: "it was stopped after its time was up"
    case .outputLimit: "it was stopped for printing too much"
    case .stopped: "it stopped itself (SIGSTOP) and was ended"
    case .signal: run.result.crash?.message
    case .exited(let status): status == 0 ? nil : "its exit status is \(status)"
    case .interrupted: nil
    }
  }
}

package import Recording

/// What a child finds in its environment: a fixed, minimal set, so that a run does not depend on whose terminal it was started from.
package struct ChildEnvironment: Equatable, Sendable {
  /// How the machine schedules; the replay string is handed over.
  package var schedule = Schedule()
  /// In a graded run: how many schedules each check gets, in place of its own number.
  package var schedules: Int?
  /// In a graded run: the one schedule, of the one check it names, to run and record.
  package var replay: Schedule?
  /// In a graded run: the cores of the machine; `nil` for the harness's own number, 4.
  package var checkCores: Int?
  /// In a graded run: a process for each schedule.
  package var isFresh = false
  /// Further variables; they win over all others.
  package var others: [String: String] = [:]

  /// The default environment: a demo on four cores, first come, first served.
  package init() {}

  /// - Parameters:
  ///   - recording: The path of the recording.
  ///   - scratch: The child's working directory, which is also its home.
  func variables(recording: String, scratch: String) -> [String: String] {
    var variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "HOME": scratch,
      "TMPDIR": scratch,
      "LANG": "C.UTF-8",
      "TZ": "UTC",
      "LANES_RECORDING": recording,
      "LANES_SCHEDULE": schedule.description,
      // The order of sets and dictionaries must not differ from run to run.
      "SWIFT_DETERMINISTIC_HASHING": "1",
      "SWIFT_DEBUG_VALIDATE_UNCHECKED_CONTINUATIONS": "1",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables["LANES_SCHEDULES"] = schedules.map { String($0) }
    variables["LANES_REPLAY"] = replay?.description
    variables["LANES_CHECK_CORES"] = checkCores.map { String($0) }
    if isFresh { variables["LANES_FRESH"] = "1" }
    return variables.merging(others) { $1 }
  }
}

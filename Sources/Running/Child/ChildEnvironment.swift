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
  /// Whether its verdict is sealed: the harness gets a key that the learner's code does not.
  package var isGraded = false
  /// Programs that it may start, by path, as ThreadSanitizer starts a symbolizer. With any, a run that is not graded is confined by the
  /// sandbox alone.
  package var programs: [String] = []
  /// In a graded run: a process for each schedule.
  package var isFresh = false
  /// In a graded run: how many processes try schedules at the same time; `nil` for as many as the computer has cores.
  package var processes: Int?
  /// In a graded run: profile the answer in place of grading it; the check that matters, or any other word for all.
  package var profile: String?
  /// Call the checks this often on real threads, outside the machine, in place of a graded run; 1 or more.
  package var realRounds: Int?
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
    variables["LANES_PROCESSES"] = processes.map { String($0) }
    // A demo is confined from its start; a harness starts processes, each of which it confines.
    if isGraded { variables["LANES_SEAL"] = "3" } else if programs.isEmpty { variables["LANES_CONFINED"] = "1" }
    variables["LANES_REAL_ROUNDS"] = realRounds.map { String($0) }
    if isFresh { variables["LANES_FRESH"] = "1" }
    variables["LANES_PROFILE"] = profile
    return variables.merging(others) { $1 }
  }
}

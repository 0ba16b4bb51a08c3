internal import Glibc

/// The checks of an exercise; with `@main` on the conforming type they are a program that tries the learner's code.
///
/// ```swift
/// @main enum FetchAll: Exercise {
///   static let checks = [
///     Check("C1", "all in flight at once", .schedules(200), .racing(500)) { world in ... }
///   ]
/// }
/// ```
public protocol Exercise {
  /// In the order they are tried; the first that fails is the last.
  static var checks: [Check] { get }
}

extension Exercise {
  /// Tries all checks and records what came of them. It exits 64, with a word on standard error, when it does not run under Lanes.
  public static func main() {
    do throws(HarnessProblem) {
      if !Machine.shared.isActive, let real = RealRounds() { real.run(checks) }
      guard Machine.shared.isActive else {
        throw HarnessProblem(message: "These are the checks of an exercise; run them with `lanes check`.", status: 64)
      }
      let settings = try Settings()
      if let focus = settings.profile {
        var profiler = Profiler(checks, focus: focus, settings)
        return try profiler.run()
      }
      guard let page = ReportPage() else {
        throw HarnessProblem.noMemory
      }
      var harness = Harness(settings, page)
      try harness.run(checks)
    } catch {
      let line = Array((error.message + "\n").utf8)
      _ = write(STDERR_FILENO, line, line.count)
      exit(error.status)
    }
  }
}

import Curriculum
import Foundation
import Running
import Timeline

/// Compiles and runs small programs the way in which demos and answers are, and looks whether they do what they do everywhere.
struct ProgramProbe {
  private static let hour = """
    import Practice
    @main struct Hour {
      static func main() async throws {
        let start = ContinuousClock.now
        try await Task.sleep(for: .seconds(3600))
        print("slept", start.duration(to: .now).components.seconds)
      }
    }
    """

  private let surroundings: Doctor.Surroundings
  private let tools: ToolProbe.Tools
  /// What was found about the cache's folder.
  private let cache: DoctorReport.Check

  init(_ surroundings: Doctor.Surroundings, tools: ToolProbe.Tools, cache: DoctorReport.Check) {
    self.surroundings = surroundings
    self.tools = tools
    self.cache = cache
  }

  private struct Problem: Error {
    let found: String
    let fix: String
  }

  /// Whether a program that sleeps for an hour is done at once, as far as its own clock can tell an hour later, and whether the machine
  /// knows this runtime.
  func virtualTime() async -> DoctorReport.Check {
    let name = "virtual time"
    do {
      let run = try await run(Self.hour)
      guard run.result.termination.isSuccess, run.result.standardOutput == "slept 3600\n",
        run.timeline.duration == 3_600_000_000_000
      else {
        return DoctorReport.Check(
          name, found: "a program that sleeps for an hour ended otherwise: \(ending(run))", fix: PracticeLibrary.buildCommand)
      }
      if let degraded = run.timeline.degraded {
        return DoctorReport.Check(name, found: degraded, fix: "install Swift 6.3 from https://www.swift.org/install")
      }
      return DoctorReport.Check(name, found: "an hour passed in \(Int(run.result.wallMilliseconds.rounded(.up))) ms")
    } catch { return failed(name, error) }
  }

  /// Whether a program that is compiled with ThreadSanitizer runs.
  func threadSanitizer() async -> DoctorReport.Check {
    let name = "thread sanitizer"
    do {
      guard let toolchain = tools.toolchain else { throw missing() }
      return try await inFolder { folder in
        let install = "install the whole of Swift 6.3 from https://www.swift.org/install"
        switch try await ThreadSanitizerTrial(toolchain).run(in: folder) {
        case .works: return DoctorReport.Check(name, found: "a program with it runs")
        case .isNotBuilt(let said): throw Problem(found: "no program with it can be made: \(said)", fix: install)
        case .doesNotRun(let said, let isAboutMemory):
          throw Problem(
            found: "a program with it does not run: \(said)", fix: isAboutMemory ? "sudo sysctl vm.mmap_rnd_bits=28" : install)
        }
      }
    } catch { return failed(name, error) }
  }

  private func failed(_ name: String, _ error: any Error) -> DoctorReport.Check {
    // The compiler keeps its modules beside the cache, and says little of why it cannot.
    if let fix = cache.fix, tools.toolchain != nil, tools.library != nil {
      return DoctorReport.Check(name, found: "it cannot be tried without a cache: \(cache.found)", fix: fix)
    }
    return switch error {
    case let problem as Problem: DoctorReport.Check(name, found: problem.found, fix: problem.fix)
    case let error as LanesError: DoctorReport.Check(name, found: error.message, fix: error.fix)
    default: DoctorReport.Check(name, found: "it could not be tried: \(error)", fix: "lanes doctor")
    }
  }

  private func missing() -> Problem {
    let missing = tools.checks.first { !$0.ok }
    return Problem(found: "not tried: see the \(missing?.name ?? "toolchain")", fix: missing?.fix ?? "swiftc --version")
  }

  private func run(_ source: String) async throws -> DemoRun {
    guard let toolchain = tools.toolchain, let library = tools.library else { throw missing() }
    return try await inFolder { folder in
      let file = "\(folder)/doctor.swift"
      try Files.replace(file, with: Array(source.utf8))
      // A cache of its own, so that each visit compiles anew: that is what it is to try.
      let builder = Builder(toolchain: toolchain, library: library, cache: folder)
      switch try await builder.build(BuildRequest([file], module: "Doctor")) {
      case .rejected(let messages):
        let said = messages.first { $0.severity == .error }?.text ?? "it says nothing"
        throw Problem(found: "the compiler rejects a program that is right: \(said)", fix: PracticeLibrary.buildCommand)
      case .built(let program): return try await builder.run(program)
      }
    }
  }

  /// Runs `body` with a folder of its own, which is removed afterwards.
  private func inFolder<T>(_ body: (String) async throws -> T) async throws -> T {
    let temporary = Files.temporaryFolder(surroundings.environment)
    let folder: String
    do { folder = try Files.makeUniqueFolder(in: temporary, prefix: "lanes-doctor-") } catch {
      throw Problem(found: "not tried: \(temporary) cannot be written", fix: "export TMPDIR=/var/tmp")
    }
    defer { Files.remove(folder) }
    return try await body(folder)
  }

  private func ending(_ run: DemoRun) -> String {
    let said = run.result.output.split(separator: "\n").first.map { ", and printed \($0)" } ?? ""
    return switch run.result.termination {
    case .exited(let status): "with status \(status)\(said)"
    case .signal(let number), .stopped(let number): "by signal \(number)\(said)"
    case .deadline: "it was stopped after \(Limits().deadline)\(said)"
    case .outputLimit: "it prints without end\(said)"
    case .interrupted: "it was interrupted\(said)"
    }
  }
}

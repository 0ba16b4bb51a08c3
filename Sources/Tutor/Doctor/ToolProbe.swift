import Curriculum
import Running

/// Looks at the compiler and at the library that learners' programs import.
struct ToolProbe {
  /// What there is, for probes that compile.
  struct Tools: Sendable {
    var checks: [DoctorReport.Check]
    var toolchain: Toolchain?
    var library: PracticeLibrary?
  }

  private let surroundings: Doctor.Surroundings

  init(_ surroundings: Doctor.Surroundings) { self.surroundings = surroundings }

  func look() async -> Tools {
    var tools = Tools(checks: [])
    do {
      let toolchain = try await Toolchain.find(environment: surroundings.environment)
      tools.toolchain = toolchain
      tools.checks.append(
        DoctorReport.Check("toolchain", found: "Swift \(toolchain.version) for \(toolchain.triple), \(toolchain.compiler)"))
    } catch let error as LanesError {
      tools.checks.append(DoctorReport.Check("toolchain", found: error.message, fix: error.fix))
    } catch {
      tools.checks.append(DoctorReport.Check("toolchain", found: "it cannot be asked: \(error)", fix: "swiftc --version"))
    }
    switch PracticeLibrary.state(in: surroundings.library, cache: surroundings.cache) {
    case .missing(let folder):
      tools.checks.append(
        DoctorReport.Check(
          "practice library", found: "libPractice.so or its modules are not in \(folder)", fix: PracticeLibrary.buildCommand))
    case .stale(let library):
      // No fault: whatever needs it next builds it. Whether it works as it is, the program that comes next shows.
      tools.library = library
      tools.checks.append(
        DoctorReport.Check(
          "practice library", found: "libPractice.so in \(library.folder), older than its sources; it is built when next needed"))
    case .ready(let library):
      tools.library = library
      tools.checks.append(DoctorReport.Check("practice library", found: "libPractice.so in \(library.folder)"))
    }
    return tools
  }
}

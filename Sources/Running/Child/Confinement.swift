import Foundation
import Synchronization

/// What keeps learners' programs from doing harm on this computer.
package struct Confinement: Sendable {
  /// One of the things that do.
  package struct Part: Equatable, Sendable {
    /// Such as "files".
    package let name: String
    package let isInForce: Bool
    /// What was found, as a phrase: "Landlock, version 7".
    package let found: String
    /// What to do about it; `nil` if it is in force.
    package let fix: String?
  }

  package let parts: [Part]

  /// Asks the sandbox, which confines a process of its own and tells what held.
  ///
  /// - Parameter folder: Where the sandbox is; `nil` for where the running executable is.
  /// - Returns: All parts, each in force or not; without a sandbox none is.
  package static func inForce(folder: String? = nil) async -> [Part] {
    guard let sandbox = try? Sandbox(in: folder) else { return Confinement(SandboxReport(""), isMissing: true).parts }
    let probe = SupervisedProcess(
      executable: sandbox.path,
      arguments: ["--probe", "--seconds", "60", "--memory", String(1 << 30), "--file-size", String(1 << 20)], deadline: .seconds(10)
    )
    let said = (try? await probe.run())?.standardOutput ?? []
    return Confinement(SandboxReport(String(decoding: said, as: UTF8.self))).parts
  }

  init(_ report: SandboxReport, isMissing: Bool = false) {
    parts = Self.known.map { known in
      let version = report.inForce[known.key]
      let landlock = version.map { $0 > 0 ? "Landlock, version \($0)" : known.means } ?? "no"
      return Part(
        name: known.name, isInForce: version != nil, found: landlock,
        fix: version != nil ? nil : isMissing ? PracticeBuild.commands.joined(separator: " && ") : known.fix)
    }
  }

  /// One line for people when something is missing; `nil` if nothing is.
  var warning: String? {
    let missing = parts.filter { !$0.isInForce }.map(\.name)
    if missing.isEmpty { return nil }
    return "lanes: programs run here without all of their confinement (missing: \(missing.joined(separator: ", "))); "
      + "`lanes doctor` says what that means. Run only code that you trust."
  }

  private static let hasWarned = Atomic(false)

  /// Says what is missing, once in the life of this process, on standard error. A sandbox that was ended before its program began says nothing.
  static func warnOnce(_ report: SandboxReport) {
    guard report.hasBegun, let warning = Confinement(report).warning, !hasWarned.exchange(true, ordering: .relaxed) else { return }
    FileHandle.standardError.write(Data((warning + "\n").utf8))
  }

  private struct Known {
    let key, name, means, fix: String
  }

  private static let known = [
    Known(key: "session", name: "own session", means: "setsid", fix: "nothing: report this, it cannot fail on Linux"),
    Known(key: "parent-death", name: "end with the parent", means: "PR_SET_PDEATHSIG", fix: "use a Linux kernel"),
    Known(key: "subreaper", name: "no process survives", means: "PR_SET_CHILD_SUBREAPER", fix: "use Linux 3.4 or later"),
    Known(key: "no-new-privileges", name: "no new privileges", means: "PR_SET_NO_NEW_PRIVS", fix: "use Linux 3.5 or later"),
    Known(
      key: "limits", name: "limits on time, memory and file size", means: "setrlimit",
      fix: "look at `ulimit -H -a`: a limit there cannot be read or lowered"),
    Known(
      key: "landlock-files", name: "files", means: "Landlock",
      fix: "use Linux 5.13 or later with `landlock` in /sys/kernel/security/lsm; until then programs can read your files"),
    Known(
      key: "landlock-network", name: "TCP connections", means: "Landlock",
      fix: "use Linux 6.7 or later; until then the process filter alone keeps programs off the network"),
    Known(
      key: "landlock-scopes", name: "signals to other processes", means: "Landlock",
      fix: "use Linux 6.12 or later; until then the process filter alone keeps programs from it"),
    Known(
      key: "process-filter", name: "process filter", means: "seccomp",
      fix: "use x86-64 or arm64 and a kernel with CONFIG_SECCOMP_FILTER; until then programs can start others"),
  ]
}

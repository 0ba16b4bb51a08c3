import Foundation
import PseudoTerminal
import Running
import TestSupport
import Testing

@Suite("lanes doctor")
struct DoctorCommandTests {
  private struct Report {
    let status: Int32
    let checks: [String: NSDictionary]

    init(_ run: TemporaryHome.Finished) throws {
      status = run.status
      let json = try run.json()
      let all = try #require(json["checks"] as? [NSDictionary])
      checks = Dictionary(all.map { ($0["name"] as? String ?? "", $0) }) { first, _ in first }
      #expect(json["ok"] as? Bool == all.allSatisfy { $0["ok"] as? Bool == true })
      // Whatever is missing, there is something to type, and nothing where nothing is missing.
      for check in all { #expect((check["ok"] as? Bool == true) == (check["fix"] is NSNull), "\(check)") }
    }

    func isOK(_ name: String) -> Bool? { checks[name]?["ok"] as? Bool }
    func found(_ name: String) -> String { checks[name]?["found"] as? String ?? "" }
    func fix(_ name: String) -> String? { checks[name]?["fix"] as? String }
    var names: Set<String> { Set(checks.keys) }
  }

  /// What every machine that runs these tests has.
  private static let present = [
    "toolchain", "practice library", "virtual time", "cache", "temporary folder", "workspace", "course", "terminal", "locale",
  ]

  private func report(_ home: TemporaryHome, with changes: [String: String] = [:]) async throws -> Report {
    try Report(try await home.lanes("doctor", "--json", with: changes))
  }

  @Test("finds what there is, tries it, and leaves nothing behind")
  func healthy() async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("doctor", "--json")
    let report = try Report(run)
    for name in Self.present { #expect(report.isOK(name) == true, "\(name): \(report.found(name))") }
    #expect(report.found("virtual time").contains("an hour passed in"))
    #expect(report.names.isSuperset(of: ["thread sanitizer", "memory folder"]))
    #expect(report.status == (report.checks.values.allSatisfy { $0["ok"] as? Bool == true } ? 0 : 1))
    #expect(run.survivors == [] && !home.has("tmp/lanes-") && !home.has("answers"), "\(home.files)")
  }

  @Test("shows each part of the confinement as the sandbox tells it")
  func confinement() async throws {
    let report = try await report(try TemporaryHome())
    let folder = String(builtProduct("lanes").dropLast("/lanes".count))
    let parts = await Confinement.inForce(folder: folder)
    #expect(report.names.filter { $0.hasPrefix("confinement: ") } == Set(parts.map { "confinement: \($0.name)" }))
    for part in parts {
      let name = "confinement: \(part.name)"
      #expect(report.isOK(name) == part.isInForce && report.found(name) == part.found, "\(name): \(report.found(name))")
      #expect(report.fix(name) == part.fix)
    }
  }

  @Test("without a compiler says so and looks at everything else all the same", arguments: ["/nonexistent", "tools"])
  func noCompiler(_ path: String) async throws {
    let home = try TemporaryHome()
    // A compiler that is none.
    try home.write("tools/swiftc", "#!/bin/sh\necho broken >&2\nexit 3\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(home.path)/tools/swiftc")
    let report = try await report(home, with: ["PATH": path == "tools" ? "\(home.path)/tools" : path])
    #expect(report.status == 69)
    #expect(report.isOK("toolchain") == false && report.isOK("virtual time") == false && report.isOK("thread sanitizer") == false)
    #expect(report.isOK("course") == true && report.isOK("cache") == true && report.isOK("practice library") == true)
  }

  @Test(
    "says which folder cannot be used",
    arguments: [
      ("XDG_CACHE_HOME", "/proc/nothing", "cache"), ("LANES_WORKSPACE", "/proc/nothing", "workspace"),
      ("LANES_LESSONS", "/nonexistent", "course"), ("LANES_LESSONS", fixture("BrokenCourse"), "course"),
      ("LC_ALL", "C", "locale"),
    ])
  func folder(_ variable: String, _ value: String, _ name: String) async throws {
    let report = try await report(try TemporaryHome(), with: [variable: value])
    #expect(report.isOK(name) == false, "\(report.found(name))")
    // The compiler keeps its own modules there too: without that folder it compiles nothing, and what to do is the same.
    for program in ["virtual time", "thread sanitizer"] where name == "cache" {
      #expect(report.fix(program) == report.fix("cache"), "\(report.found(program))")
    }
    let others = name == "cache" ? Self.present.filter { $0 != "virtual time" } : Self.present
    #expect(report.status == (name == "cache" ? 69 : 1))
    for other in others where other != name { #expect(report.isOK(other) == true, "\(other): \(report.found(other))") }
  }

  @Test(
    "looks at a progress file without touching it",
    arguments: [
      (#"{"version":1,"exercises":{"tiny/passes":{"state":"passed","attempts":1,"hints":0}}}"#, true, "1 passed"),
      ("{", false, "not a progress file"), (#"{"version":99}"#, false, "newer Lanes"),
      (#"{"version":1,"exercises":{"tiny/passes":7}}"#, false, "cannot be read"),
    ])
  func progress(_ text: String, _ isOK: Bool, _ says: String) async throws {
    let home = try TemporaryHome()
    try home.write("answers/.lanes/progress.json", text)
    let report = try await report(home)
    #expect(report.isOK("workspace") == isOK && report.found("workspace").contains(says), "\(report.found("workspace"))")
    #expect(home.text("answers/.lanes/progress.json") == text)
    #expect(home.files.filter { $0.hasPrefix("answers/.lanes/") } == ["answers/.lanes/progress.json"])
  }

  @Test("fits the screen, and says what to type", arguments: ["80", "40"])
  func screen(_ columns: String) async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("doctor", with: ["COLUMNS": columns, "LC_ALL": "C"])
    #expect(run.output.contains("export LC_ALL=C.UTF-8"))
    #expect(run.isASCII && run.controlCodes == [])
    let commands = run.lines.filter { $0.hasPrefix("  ") }
    #expect(run.lines.filter { !commands.contains($0) }.allSatisfy { $0.count <= Int(columns) ?? 0 }, "\(run.output)")
  }
}

import Foundation
import Testing

@testable import Running

@Suite("Confinement") struct ConfinementTests {
  private func run(_ script: String, runs: [String] = ["/bin", "/usr/bin"]) async throws -> ChildResult {
    try await Scratch.with { scratch in
      var child = Child(try await Scratch.script(script, to: scratch.slash("program")))
      child.runs += runs
      return try await child.run()
    }
  }

  @Test("Each part is told, with what is found and, where it is missing, with what to do")
  func parts() async {
    let parts = await Confinement.inForce()
    #expect(parts.count == 9)
    for part in parts {
      #expect(!part.name.isEmpty && !part.found.isEmpty)
      #expect(part.isInForce == (part.fix == nil))
    }
    // These need nothing of the kernel's that is younger than ten years.
    for name in ["own session", "end with the parent", "no process survives", "no new privileges"] {
      #expect(parts.contains { $0.name == name && $0.isInForce }, "\(name)")
    }
  }

  @Test("What a kernel lacks is said in one line, and nothing where it has all")
  func warning() {
    let names = ["session", "parent-death", "subreaper", "no-new-privileges", "limits", "landlock-files", "landlock-network"]
    let some = Confinement(SandboxReport(names.map { "in-force \($0)" }.joined(separator: "\n")))
    #expect(some.warning?.contains("missing: signals to other processes, process filter") == true)
    #expect(some.warning?.contains("\n") == false)
    let all = names + ["landlock-scopes 6", "process-filter"]
    #expect(Confinement(SandboxReport(all.map { "in-force \($0)\n" }.joined())).warning == nil)
    #expect(Confinement(SandboxReport("")).parts.allSatisfy { !$0.isInForce && $0.fix?.isEmpty == false })
  }

  @Test(
    "A report is read line by line, and nonsense in it is skipped",
    arguments: [
      ("in-force landlock-files 7\nended exit 3\n", 7, SandboxReport.Ending.exited(3)),
      ("\nfoo\nin-force\nended\nended strangely 3\nin-force landlock-files 1\nended signal 11", 1, .signal(11)),
      ("ended stopped 19", nil, .stopped(19)),
    ] as [(String, Int?, SandboxReport.Ending)])
  func report(_ text: String, _ version: Int?, _ ending: SandboxReport.Ending) {
    let report = SandboxReport(text)
    #expect(report.inForce["landlock-files"] == version)
    #expect(report.ending == ending)
    #expect(report.failure == nil)
    #expect(SandboxReport(text + "\nfailed exec 13\n").failure?.error == 13)
    #expect(!report.hasBegun && SandboxReport(text + "\nbegun\n").hasBegun)
  }

  @Test(
    "The terminal's signals to what has not begun yet are meant for us; to a program they are its own end",
    arguments: [
      (Termination.signal(SIGINT), "", Termination.interrupted), (.signal(SIGHUP), "in-force session\n", .interrupted),
      (.signal(SIGINT), "begun\nended signal 2\n", .signal(SIGINT)), (.signal(SIGINT), "begun\n", .signal(SIGINT)),
      (.signal(SIGSEGV), "", .signal(SIGSEGV)), (.exited(147), "begun\nended stopped 19\n", .stopped(SIGSTOP)),
    ])
  func beforeItBegan(_ seen: Termination, _ report: String, _ expected: Termination) {
    #expect(ChildResult.termination(seen, SandboxReport(report)) == expected)
  }

  @Test(
    "A program reads and writes its own folder, and no other",
    arguments: [
      ("echo a >b && cat b", "a\n"), ("mkdir c && rmdir c && echo gone", "gone\n"), ("cat SECRET", ""), ("ls HOME", ""),
      ("echo a >HOME/planted", ""), ("ln -s SECRET link && cat link", ""), ("rm SECRET", ""), ("echo >>SECRET", ""),
      ("mv SECRET stolen && cat stolen", ""), ("chmod 777 SECRET && echo changed", ""), ("touch SECRET && echo touched", ""),
      ("cp /bin/echo own && ./own hi", ""), ("cat /etc/hostname /etc/shadow", ""), ("cat /proc/$PPID/environ", ""),
    ])
  func files(_ script: String, _ output: String) async throws {
    try await Scratch.with { home in
      let secret = try Scratch.write("secret", to: home.slash(".ssh/key"))
      let result = try await run(script.replacing("SECRET", with: secret).replacing("HOME", with: home))
      #expect(result.standardOutput == output, "\(result.standardError)")
      #expect(Files.read(secret) == Array("secret".utf8))
      #expect(Files.names(in: home) == [".ssh"])
    }
  }

  @Test("A program that may not be run is an error with the system's reason, and not an exit status of its own")
  func unstartable() async throws {
    let error = await #expect(throws: (any Error).self) {
      try await Scratch.with { scratch in
        let program = try await Scratch.script("true", to: scratch.slash("program"))
        try Scratch.write("#!/nowhere/interpreter\n", to: program)
        _ = try await SupervisedProcess(executable: "/bin/chmod", arguments: ["755", program], deadline: .seconds(10)).run()
        return try await Child(program).run()
      }
    }
    #expect("\(try #require(error))".contains("No such file"))
  }

  @Test("Nothing of what the loader is told by an environment reaches a program")
  func loader() async throws {
    setenv("LD_PRELOAD", "/nowhere/evil.so", 1)
    defer { unsetenv("LD_PRELOAD") }
    let result = try await run("env")
    #expect(!result.output.contains("LD_PRELOAD") && !result.output.contains("evil.so"))
  }

  @Test("A child that stops itself is noticed and told, and does not wait for its deadline")
  func stopped() async throws {
    let result = try await run("kill -STOP $$; echo went on")
    #expect(result.termination == .stopped(SIGSTOP))
    #expect(result.output.isEmpty)
  }

  @Test("A sandbox whose parent is killed ends all that it started, and removes the folders of the run")
  func orphaned() async throws {
    try await Scratch.with { home in
      let (scratch, said) = (home.slash("scratch"), home.slash("scratch/said"))
      try Files.makeFolder(scratch)
      let sandbox = try Sandbox()
      // A shell in our place: it starts the sandbox as we do, and is killed as we might be.
      let words = sandbox.arguments(
        "/bin/sh", ["-c", "setsid sleep 1000 & echo $$ $! >\(said).new; mv \(said).new \(said); sleep 1000"], limits: Limits(),
        runs: ["/bin", "/usr/bin"], writes: "/dev/null", scratch: scratch, leftovers: [scratch], isSealed: false)
      let line = (["exec", sandbox.path] + words.dropFirst(2).map { "'\($0)'" }).joined(separator: " ")
      let parent = try await Scratch.script("(\(line)) & wait", to: home.slash("parent"))
      let process = Process()
      process.executableURL = URL(filePath: parent)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      var started: [pid_t] = []
      while started.count < 2 {
        let text = String(decoding: Files.read(said) ?? [], as: UTF8.self)
        started = text.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
        await Task.yield()
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      while Files.exists(scratch) || started.contains(where: { Self.isAlive($0) }) { await Task.yield() }
    }
  }

  private static func isAlive(_ process: pid_t) -> Bool {
    guard let status = Files.readSmall("/proc/\(process)/stat") else { return false }
    return !String(decoding: status, as: UTF8.self).contains(") Z ")
  }
}

import Curriculum
import Foundation
import Recording
import Testing

@testable import Running

/// Shell scripts stand in for learners' programs: what is tested is what surrounds them.
@Suite("Children") struct ChildTests {
  private func run(_ script: String, _ change: (inout Child) -> Void = { _ in }) async throws -> ChildResult {
    try await Scratch.with { scratch in
      var child = Child(try await Scratch.script(script, to: scratch.slash("program")))
      // What a shell needs; a learner's program starts no others.
      child.runs += ["/bin", "/usr/bin"]
      change(&child)
      return try await child.run()
    }
  }

  @Test("Both streams are kept apart and together, and the status is told")
  func streams() async throws {
    let result = try await run("echo out; echo err >&2; exit 3")
    #expect(result.termination == .exited(3))
    #expect(result.standardOutput == "out\n")
    #expect(result.standardError == "err\n")
    #expect(result.output.count == 8)
    #expect(!result.truncated)
    #expect(result.recording?.events.isEmpty == true)
    #expect(result.crash == nil)
  }

  @Test("Standard input is closed, the folder is its own, and nothing of our environment is seen")
  func surroundings() async throws {
    let result = try await run("read line || echo closed; pwd; echo $HOME; env | grep -c . ; ls")
    let lines = result.standardOutput.split(separator: "\n")
    #expect(lines.first == "closed")
    #expect(lines.count == 4)
    #expect(lines.dropFirst().first == lines.dropFirst(2).first)
    let count = try #require(lines.last.flatMap { Int($0) })
    #expect(count <= 14)
  }

  @Test("A child that does not end is killed at the deadline")
  func deadline() async throws {
    let result = try await run("while :; do :; done") { $0.limits.deadline = .milliseconds(100) }
    #expect(result.termination == .deadline)
  }

  @Test("A child that closed its streams and goes on is killed at the deadline")
  func silent() async throws {
    let result = try await run("exec >&- 2>&-; while :; do :; done") { $0.limits.deadline = .milliseconds(100) }
    #expect(result.termination == .deadline)
  }

  @Test("A child that prints without end is killed, and what it printed first is kept")
  func flood() async throws {
    let result = try await run("while :; do echo 0123456789; done") { $0.limits.output = 1_000 }
    #expect(result.termination == .outputLimit)
    #expect(result.truncated)
    #expect(result.output.utf8.count == 1_000)
    #expect(result.output.hasPrefix("0123456789\n"))
  }

  @Test("Exactly as much output as the limit is no fault")
  func fullOutput() async throws {
    let result = try await run("printf 1234") { $0.limits.output = 4 }
    #expect(result.termination == .exited(0))
    #expect(!result.truncated)
  }

  @Test("Children of the child do not survive it, in its group or in a session of their own")
  func survivors() async throws {
    let result = try await run("sleep 1000 & echo $!; setsid sleep 1000 & echo $!; setsid sleep 1000 >/dev/null 2>&1 & echo $!")
    #expect(result.termination == .exited(0))
    let processes = result.standardOutput.split(separator: "\n").compactMap { pid_t($0) }
    #expect(processes.count == 3)
    for process in processes { await expectDead(process) }
  }

  @Test(
    "Nor does one that forgot its environment, made sessions and lost its parents",
    arguments: [
      "env -i /bin/sh -c 'setsid sh -c \"setsid sleep 1000 & echo \\$! >said\" &'",
      "(setsid sh -c 'trap \"\" TERM HUP INT; echo $$ >said; while :; do :; done' &)",
      "i=0; while [ $i -lt 30 ]; do setsid sleep 1000 & echo $! >>said; i=$((i + 1)); done",
    ])
  func daemons(script: String) async throws {
    let result = try await run("\(script); until [ -s said ]; do :; done; cat said")
    let processes = result.standardOutput.split(separator: "\n").compactMap { pid_t($0) }
    #expect(!processes.isEmpty)
    for process in processes { #expect(!isAlive(process)) }
  }

  @Test("A killed child takes its children with it")
  func killed() async throws {
    let result = try await run("sleep 1000 & echo $!; wait") { $0.limits.deadline = .seconds(2) }
    #expect(result.termination == .deadline)
    let process = try #require(pid_t(result.standardOutput.split(separator: "\n").first ?? ""))
    await expectDead(process)
  }

  @Test("Cancelling the task kills the group and is told")
  func cancelled() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let process = SupervisedProcess(executable: "/bin/sh", arguments: ["-c", "echo up; sleep 1000"], deadline: .seconds(60))
    let task = Task { try await process.run { _, _ in start.yield() } }
    for await _ in started { break }
    task.cancel()
    let outcome = try await task.value
    #expect(outcome.termination == .interrupted)
  }

  @Test("A crash is told by its signal and in words", arguments: [(6, "aborted"), (11, "memory")] as [(Int32, String)])
  func crash(signal: Int32, words: String) async throws {
    let result = try await run("kill -\(signal) $$")
    #expect(result.termination == .signal(signal))
    #expect(result.crash?.message.contains(words) == true)
  }

  @Test("A file beyond the limit ends the child")
  func fileSize() async throws {
    let result = try await run("head -c 100000 /dev/zero > big; ls -l big | cut -d' ' -f5") { $0.limits.fileSize = 4096 }
    #expect(result.standardOutput == "4096\n")
  }

  @Test("A recording that the child wrote over is none")
  func damaged() async throws {
    #expect(try await run("printf nonsense | dd of=\"$LANES_RECORDING\" conv=notrunc").recording == nil)
  }

  @Test(
    "A recording cannot be removed, replaced or cut short by the child",
    arguments: [": > \"$LANES_RECORDING\"", "rm \"$LANES_RECORDING\"", "touch new; mv new \"$LANES_RECORDING\""])
  func kept(script: String) async throws {
    #expect(try await run(script).recording != nil)
  }

  @Test("What is no program is an error that names it")
  func missing() async throws {
    let error = await #expect(throws: LanesError.self) { try await Child("/nowhere/program").run() }
    #expect(error?.message.contains("/nowhere/program") == true)
  }

  @Test("Nothing of a run is left on disk")
  func leftovers() async throws {
    let result = try await run("echo \"$LANES_RECORDING\"; touch left")
    let path = result.standardOutput.split(separator: "\n").first.map { String($0) } ?? ""
    #expect(path.hasSuffix("/recording"))
    #expect(!Files.exists(path.parentFolder))
  }

  @Test("Many children at once keep their output apart")
  func many() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<8 { group.addTask { try await run("echo \(number)").standardOutput == "\(number)\n" } }
      for try await right in group { #expect(right) }
    }
  }

  /// A killed process may still be listed for a moment, and stays as a zombie until its new parent looks.
  private func expectDead(_ process: pid_t) async {
    for _ in 0..<10_000 where isAlive(process) { await Task.yield() }
    #expect(!isAlive(process))
  }

  private func isAlive(_ process: pid_t) -> Bool {
    guard let status = Files.readSmall("/proc/\(process)/stat") else { return false }
    return !String(decoding: status, as: UTF8.self).contains(") Z ")
  }
}

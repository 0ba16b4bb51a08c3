import Testing

@Suite("Commands from a pipe")
struct PipedCommandsTests {
  @Test("run one after the other, without a prompt")
  func run() async throws {
    let run = try await TemporaryHome().lanes(input: "lessons\n\nrun tiny/one-call\nhint tiny/passes --json\n")
    #expect(run.status == 0, "\(run.errors)")
    let parts = ["Fixtures", "tiny/one-call: 1 task", "\"number\" : 1"].compactMap { run.output.firstRange(of: $0)?.lowerBound }
    #expect(parts.count == 3 && parts == parts.sorted())
    #expect(!run.output.contains("lanes>") && !run.output.contains("\u{1B}"))
  }

  @Test(
    "end with the first that fails, with its exit code",
    arguments: [
      ("run tyni\nlessons\n", 66), ("frobnicate\nlessons\n", 64), ("run tiny --cores 0\nlessons\n", 64),
      ("check tiny/crashes\nlessons\n", 1), ("learn nowhere\nlessons\n", 66), ("check \"tiny\nlessons\n", 64),
      ("help nonsense\nlessons\n", 64),
    ] as [(String, Int32)])
  func firstFailure(_ input: String, _ status: Int32) async throws {
    let run = try await TemporaryHome().lanes(input: input)
    #expect(run.status == status)
    #expect(!run.output.contains("Fixtures"), "what follows a failure must not run")
  }

  @Test("end at quit, and what follows is not run")
  func quit() async throws {
    let run = try await TemporaryHome().lanes(input: "help\nquit\nlessons\n")
    #expect(run.status == 0)
    #expect(!run.output.contains("Fixtures"))
  }

  @Test("follow a lesson, and are not taken for answers to its predictions")
  func lesson() async throws {
    let run = try await TemporaryHome().lanes(input: "learn tiny\nnext\nlessons\n")
    #expect(run.status == 0)
    #expect(run.output.contains("it is 100"))
    #expect(run.output.contains("Fixtures"), "'lessons' was read as an answer")
    #expect(!run.errors.contains("type a number"))
  }

  @Test("that are none are answered with help")
  func nothing() async throws {
    let run = try await TemporaryHome().lanes()
    #expect(run.status == 0)
    #expect(run.output.contains("SUBCOMMANDS"))
    #expect(run.lines.count <= 40 && run.widest <= 80, "a line for each command, and a few more")
  }
}

import AnswerForge
import Testing

@Suite("The forge of answers")
struct ForgeTests {
  private static let answer = """
    import Practice

    func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
      try await withThrowingTaskGroup(of: (Int, String).self) { group in
        for (index, key) in keys.enumerated() {
          group.addTask { (index, try await api.call(key)) }
        }
        var answers = keys
        for try await (index, answer) in group {
          answers[index] = answer
        }
        return answers
      }
    }

    """

  private var forge: Forge { Forge([("solution", Self.answer), ("other", Self.answer.replacing("answers", with: "all"))]) }

  /// What a rule makes of the answer, for each place.
  private func made(_ rule: String, of text: String = answer) throws -> [String] {
    let rule = try #require((Rule.variations + Rule.mutations).first { $0.name == rule })
    let answer = Answer(text)
    return rule.changes(of: answer).compactMap { answer.making($0) }
  }

  @Test("has rules with names of their own")
  func names() {
    let names = (Rule.variations + Rule.mutations).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("makes the same of the same, and no text twice")
  func same() {
    let first = forge.variations(30, seed: 7)
    #expect(first.map(\.text) == forge.variations(30, seed: 7).map(\.text))
    #expect(first.map(\.text) != forge.variations(30, seed: 8).map(\.text))
    #expect(Set(first.map(\.text)).count == 30)
    let mutants = forge.mutants(others: 20, total: 0)
    #expect(Set(mutants.map(\.text)).count == mutants.count)
    #expect(!mutants.map(\.text).contains(Self.answer))
  }

  @Test("uses no rule that is refused")
  func refused() {
    #expect(forge.variations(30, seed: 7, without: ["rename"]).allSatisfy { !$0.changes.contains { $0.rule == "rename" } })
  }

  @Test("makes all mutants of the first answer, and names their places by what stands there")
  func places() throws {
    let mutants = forge.mutants(others: 0, total: 0)
    #expect(mutants.allSatisfy { $0.base == "solution" })
    let places = mutants.flatMap { product in product.changes.map { "\($0.rule) at \($0.place)" } }
    #expect(places.contains("drop at fetchAll: answers[index] = answer"))
    #expect(Set(places).count == places.count)
  }

  @Test("renames a name wherever it is used, and leaves labels as they are")
  func rename() throws {
    let made = try made("rename")
    #expect(made.contains { $0.contains("from myApi: Service") == false && $0.contains("from api myApi: Service") == false })
    #expect(made.contains { $0.contains("func fetchAll(_ myKeys: [String], from api") && $0.contains("in myKeys.enumerated()") })
    #expect(
      made.contains { $0.contains("for (myIndex, key)") && $0.contains("answers[myIndex]") && $0.contains("{ (myIndex, try") })
  }

  @Test("writes a pause and a return where one statement was the result")
  func pauses() throws {
    let made = try made("yield")
    #expect(made.contains { $0.contains("await Task.yield()\n  return try await withThrowingTaskGroup") })
    #expect(made.contains { $0.contains("{ await Task.yield()") && $0.contains("return (index, try await api.call(key)) }") })
  }

  @Test("puts no pause between two statements of an actor")
  func isolated() throws {
    let actor =
      "actor A {\n  var free = 1\n  func take() async {\n    let now = free\n    await Task.yield()\n    free = now\n  }\n}\n"
    #expect(try made("yield", of: actor).isEmpty)
    #expect(try made("yield-first", of: actor).count == 1)
  }
}

@Suite("Tables of survivors")
struct SurvivorTableTests {
  @Test("are read row by row, and rows without a reason are no rows")
  func rows() {
    let table = SurvivorTable(
      text: """
        # Survivors

        | rule | answer | place | why |
        |---|---|---|---|
        | drop | solution | `run: free -= 1` | It is restored. |
        | twice | solution | `run: free -= 1` | |

        | rule | why not here |
        |---|---|
        | yield | The task forbids it. |
        """)
    #expect(table.reasons == [.init(rule: "drop", base: "solution", place: "run: free -= 1"): "It is restored."])
    #expect(table.refused == ["yield": "The task forbids it."])
    #expect(table.broken.count == 1)
  }
}

import Testing

@testable import Grading

@Suite("Rules against forgery")
struct ForgeryRulesTests {
  private static let checks = """
    import Practice

    @main enum All: Exercise {
      static let checks = [
        Check("C1", "all") { world in
          let keys = ["a", "b"]
          let answers = try await world.learner { try await fetchAll(keys) }
          try expect(answers.count == 2 && max(answers[0].count, 1) <= 3, "got \\(answers.joined(separator: " "))")
        }
      ]
    }
    """

  private func violations(in answer: String, starter: String = "func fetchAll(_ keys: [String]) async throws -> [String] { [] }")
    -> [SourceRules.Violation]
  {
    SourceRules(forbidden: [], checks: Self.checks, samples: [starter]).violations(in: answer)
  }

  @Test(
    "find what would change what the checks see",
    arguments: [
      ("extension Int { static func == (a: Int, b: Int) -> Bool { true } }", "'=='"),
      ("func <= (a: Int, b: Int) -> Bool { true }", "'<='"),
      ("extension Array { var count: Int { 2 } }", "'count' of 'Array'"),
      ("extension Collection { var count: Int { 2 } }", "'count' of 'Collection'"),
      ("extension Array where Element == String { func joined(separator: String) -> String { \"\" } }", "'joined'"),
      ("extension Array { subscript(index: Int) -> String { \"\" } }", "subscripts of 'Array'"),
      ("enum Own { struct Array {} }\nextension Array { var count: Int { 2 } }", "'count' of 'Array'"),
      (
        "enum Own { typealias A = [String] }\nextension Own.A { subscript(index: Int) -> String { \"\" } }",
        "subscripts of 'Own.A'"
      ),
      ("func max(_ a: Int, _ b: Int) -> Int { 1 }", "'max'"),
      ("#if true\nfunc max(_ a: Int, _ b: Int) -> Int { 1 }\n#endif", "'max'"),
      ("typealias IntegerLiteralType = Double", "'IntegerLiteralType'"),
      ("typealias A = Int\nfunc == (a: A, b: A) -> Bool { true }", "'=='"),
      ("@section(\".init_array\") @used let f: @convention(c) () -> Void = {}", "'@section'"),
      ("@_silgen_name(\"fork\") func fork() -> Int32", "'@_silgen_name'"), ("@_cdecl(\"exit\") func f() {}", "'@_cdecl'"),
      ("@testable import Practice", "'@testable'"),
      ("struct T {}\nfunc == <T>(a: T, b: T) -> Bool { true }", "'=='"),
      ("enum Mine { struct Int {} }\nfunc == (a: Int, b: Int) -> Bool { true }", "'=='"),
      ("enum Mine { typealias A = Int }\nfunc == (a: Mine.A, b: Mine.A) -> Bool { true }", "'=='"),
      ("struct Mine {}\nfunc == (a: Int, b: Int) -> Mine { Mine() }", "'=='"),
      ("enum Mine { typealias A = Array<Int> }\nextension Mine.A { var count: Int { 2 } }", "'count' of 'Mine.A'"),
      ("enum Mine { struct Collection {} }\nextension Collection { var count: Int { 2 } }", "'count' of 'Collection'"),
      ("#if false\nstruct Collection {}\n#endif\nextension Collection { var count: Int { 2 } }", "'count' of 'Collection'"),
      ("struct Collection {}\nextension Swift.Collection { var count: Int { 2 } }", "'count' of 'Swift.Collection'"),
      ("func f() { struct Collection {} }\nextension Collection { var count: Int { 2 } }", "'count' of 'Collection'"),
      ("extension Array {\n#if true\nvar count: Int { 2 }\n#endif\n}", "'count' of 'Array'"),
    ])
  func finds(_ answer: String, _ says: String) {
    let found = violations(in: answer)
    #expect(found.first?.message.contains(says) == true, "\(found)")
  }

  @Test(
    "leave alone what an answer may declare",
    arguments: [
      "func fetchAll(_ keys: [String]) async throws -> [String] { keys }", "func keys() -> [String] { [] }",
      "struct Pair: Equatable { static func == (a: Pair, b: Pair) -> Bool { true } }",
      "struct Pair {}\nfunc == (a: Pair, b: Pair) -> Bool { true }",
      "struct Box { var count = 1; subscript(index: Int) -> Int { 1 } }",
      "actor Counter {}\nextension Counter { var count: Int { 2 } }",
      "extension Array { subscript(safe index: Int) -> Element? { nil } }",
      "extension Array { var middle: Int { 2 } }", "func f() { func max(_ a: Int, _ b: Int) -> Int { 1 } }",
      "enum Tools { static func max(_ a: Int, _ b: Int) -> Int { 1 } }", "@MainActor func g() {}",
      "struct Pair {}\nfunc == (a: [Pair], b: [Pair]) -> Bool { true }",
      "struct A { struct B {} }\nextension A.B { var count: Int { 2 } }",
      "struct A { struct B {} }\nfunc == (a: A.B, b: A.B) -> Bool { true }",
      "extension A { struct B {} }\nextension A.B { var count: Int { 2 } }",
      "typealias C = Counter\nactor Counter {}\nextension C { var count: Int { 2 } }",
      "// @section(\"a\")\nlet s = \"@used\"",
    ])
  func leaves(_ answer: String) { #expect(violations(in: answer).isEmpty, "\(violations(in: answer))") }

  @Test("let an answer declare what its starter declares, be it an extension of somebody else's type")
  func asked() {
    let starter = "extension Collection { var count: Int { 0 } }\nfunc fetchAll(_ keys: [String]) -> [String] { [] }"
    #expect(violations(in: "extension Collection { var count: Int { 2 } }", starter: starter).isEmpty)
  }

  @Test("do not take what it declares inside of its own types for what it asks for")
  func inside() {
    let starter = "actor Counter { var count = 0; static func == (a: Counter, b: Counter) -> Bool { true }; func max() {} }"
    for answer in [
      "extension Array { var count: Int { 2 } }", "func == (a: Int, b: Int) -> Bool { true }",
      "func max(_ a: Int, _ b: Int) -> Int { 1 }",
    ] {
      #expect(violations(in: answer, starter: starter).count == 1, "\(answer)")
    }
  }

  @Test("say one thing of one place, whichever rules it breaks")
  func once() {
    let found = violations(
      in: "func max(_ a: Int, _ b: Int) -> Int { 1 }\nextension Array { var count: Int { 2 } }\n@testable import Practice")
    #expect(found.map { "\($0.line):\($0.column)" } == ["1:6", "2:23", "3:1"])
    #expect(found.first?.message.contains("such as 'myMax'") == true)
  }

  @Test("name the place")
  func place() {
    let violation = violations(in: "import Practice\n\n  func max(_ a: Int, _ b: Int) -> Int { 1 }\n").first
    #expect(violation?.line == 3 && violation?.column == 8)
  }
}

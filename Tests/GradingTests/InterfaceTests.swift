import Testing

@testable import Grading

/// What may change in an answer without the checks being compiled anew.
@Suite("An answer's interface")
struct InterfaceTests {
  private func text(_ source: String, path: String = "/a.swift") -> String { Interface(of: source, path: path).text }

  @Test(
    "leaves out what is between the braces of functions, getters and setters",
    arguments: [
      ("func f() -> Int { 1 }", "func f() -> Int { let x = { 2 }; return x() }"),
      ("func f() -> Int { 1 }", "func f() -> Int {\n  // A comment.\n  1\n}"),
      ("func f() {}", "func f() { struct Local { var some: Int }; let line = #line }"),
      ("func f() {}", "func f() { @Wrapped var x = 1 }"),
      ("struct S { func f() async throws { } }", "struct S { func f() async throws { try await g() } }"),
      ("struct S { var x: Int { 1 } }", "struct S { var x: Int { 2 } }"),
      ("var x: Int { get { 1 } set { } }", "var x: Int { get { 2 } set { print(newValue) } }"),
      ("struct S { var x: Int { get async throws { 1 } } }", "struct S { var x: Int { get async throws { 2 } } }"),
      ("struct S { subscript(i: Int) -> Int { 1 } }", "struct S { subscript(i: Int) -> Int { i } }"),
      ("extension Int { static func f() { } }", "extension Int { static func f() { g() } }"),
      ("actor A { nonisolated func f() { } }", "actor A { nonisolated func f() { g() } }"),
    ])
  func bodies(before: String, after: String) {
    #expect(text(before) == text(after))
    #expect(Interface(of: before, path: "").leavesBodiesOut && Interface(of: after, path: "").leavesBodiesOut)
  }

  @Test(
    "takes no account of comments, blank lines and indentation",
    arguments: [
      ("import A\nfunc f() {}", "// Edited.\nimport A\n\n\n/// Says more.\nfunc f() {} // And here."),
      ("struct S {\n  var x = 1\n}", "struct S {\n\tvar x  =  1\n\n}"), ("let a = 1 + 2", "let a = 1 /* one */ + 2"),
      ("let a = 1\nlet b = 2", "let a = 1 /* two\nlines */ let b = 2"), ("func f() {}", "func f() {}\n// The end."),
    ])
  func trivia(before: String, after: String) {
    #expect(text(before).trimmingSpace == text(after).trimmingSpace)
  }

  @Test(
    "changes with everything else",
    arguments: [
      ("func f(a: Int) {}", "func f(b: Int) {}"),  // a parameter's name
      ("func f() {}", "func f() throws {}"),
      ("func f() {}", "func f() async {}"),
      ("func f() throws {}", "func f() throws(E) {}"),
      ("func f() -> Int { 1 }", "func f() -> Int? { 1 }"),
      ("func f(a: Int = 1) {}", "func f(a: Int = 2) {}"),
      ("func f(a: () -> Int = { 1 }) {}", "func f(a: () -> Int = { 2 }) {}"),
      ("func f<T>(a: T) {}", "func f<T: Sendable>(a: T) {}"),
      ("func f<T>(a: T) {}", "func f<T>(a: T) where T: Sendable {}"),
      ("func f() {}", "@MainActor func f() {}"),
      ("func f() {}", "@discardableResult func f() {}"),
      ("func f() {}", "private func f() {}"),
      ("func f() {}", "func f() {}\nfunc g() {}"),
      ("func f() {}", "import A\nfunc f() {}"),
      ("struct S {}", "struct S { func f() {} }"),
      ("struct S {}", "struct S: Sendable {}"),
      ("struct S {}", "final class S {}"),
      ("struct S { var x: Int }", "struct S { var x: UInt }"),
      ("struct S { var x = 1 }", "struct S { var x = 1.0 }"),
      ("struct S { var x = { 1 }() }", "struct S { var x = { \"\" }() }"),
      ("struct S { var x = 1 }", "struct S { let x = 1 }"),
      ("struct S { lazy var x: Int = { 1 }() }", "struct S { lazy var x: Int = { 2 }() }"),
      ("struct S { var x: Int { get { 1 } } }", "struct S { var x: Int { get throws { 1 } } }"),
      ("struct S { var x: Int { get { 1 } } }", "struct S { var x: Int { get { 1 } set { } } }"),
      ("struct S { var x: Int { 1 } }", "struct S { var x: Int }"),
      ("struct S { var x = 1 { didSet { } } }", "struct S { var x = 1 { didSet { print(oldValue) } } }"),
      ("struct S { var x: Int { _read { yield y } } }", "struct S { var x: Int { _read { yield z } } }"),
      ("actor A { init() { } }", "actor A { init() { self.init(a: 1) } }"),
      ("enum E { case a, b }", "enum E { case b, a }"),
      ("enum E: Int { case a = 1 }", "enum E: Int { case a = 2 }"),
      ("typealias T = Int", "typealias T = UInt"),
      ("let a = b - c", "let a = b -c"),
      ("let a = b\n- c", "let a = b - c"),
      ("let a = \"x  y\"", "let a = \"x y\""),
      ("protocol P { func f() }", "protocol P { func f() async }"),
    ])
  func declarations(before: String, after: String) {
    #expect(text(before) != text(after))
  }

  @Test(
    "is the whole file where more than bodies could matter",
    arguments: [
      "func f() -> some P { 1 }", "var x: some P { 1 }", "func f(_ p: some P) { }", "@inlinable func f() {}",
      "@_transparent func f() {}",
      "@Wrapped var x = 1\nfunc f() {}", "@Observable class C { func f() {} }", "#if DEBUG\nfunc f() {}\n#endif",
      "func f(line: Int = #line) {}", "#make\nfunc f() {}", "@Builder func f() {}", "func f() { } }", "func f( { }",
    ])
  func whole(source: String) {
    let interface = Interface(of: source, path: "")
    #expect(!interface.leavesBodiesOut)
    #expect(interface.text.contains(source))
    #expect(text(source) != text(source.replacing("}", with: "; }")))
  }

  @Test("names the file only where private declarations take their names from it")
  func path() {
    #expect(text("func f() {}", path: "/a.swift") == text("func f() {}", path: "/b.swift"))
    #expect(text("private func f() {}", path: "/a.swift") != text("private func f() {}", path: "/b.swift"))
    #expect(text("fileprivate struct S {}", path: "/a.swift") != text("fileprivate struct S {}", path: "/b.swift"))
    #expect(text("func f() -> some P { 1 }", path: "/a.swift") != text("func f() -> some P { 1 }", path: "/b.swift"))
  }
}

extension String {
  /// Without the space at both ends, where comments may stand.
  fileprivate var trimmingSpace: Substring {
    self[...].drop(while: \.isWhitespace).trimmingEnd
  }
}

extension Substring {
  fileprivate var trimmingEnd: Substring {
    var end = self
    while end.last?.isWhitespace == true { end.removeLast() }
    return end
  }
}

import Foundation
import SwiftParser
import SwiftSyntax
import TestSupport
import Testing

@testable import Grading

@Suite("Names that Practice takes")
struct TakenNamesTests {
  @Test("are those that it declares in public at the top level, as its sources say")
  func areThoseDeclared() throws {
    let folder = "\(repository)/Sources/Practice"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    try #require(files.count > 50)
    var declared: Set<String> = []
    for file in files {
      let tree = Parser.parse(source: try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
      declared.formUnion(names(in: tree.statements))
    }
    #expect(declared == ProtectedNames.practice)
  }

  @Test("are found in each kind of declaration, and not where it is not public")
  func kinds() {
    let source = """
      public struct A {}; public final class B {}; public enum C {}; public actor D {}; public protocol E {}
      public typealias F = Int; public func g() {}; public let h = 1, i = 2; public func + (a: A, b: A) {}
      #if true
      open class J {}
      #endif
      struct K { public struct L {} }; package func m() {}; extension N { public func o() {} }; public extension P {}
      """
    #expect(names(in: Parser.parse(source: source).statements) == ["A", "B", "C", "D", "E", "F", "g", "h", "i", "+", "J"])
  }

  /// What is declared in public, in the file itself or in an `#if` of it.
  private func names(in statements: CodeBlockItemListSyntax) -> Set<String> {
    var all: Set<String> = []
    for statement in statements {
      if let branches = statement.item.as(IfConfigDeclSyntax.self) {
        for clause in branches.clauses {
          if let inner = clause.elements?.as(CodeBlockItemListSyntax.self) { all.formUnion(names(in: inner)) }
        }
      } else if let declaration = statement.item.asProtocol((any WithModifiersSyntax).self),
        declaration.modifiers.contains(where: { ["public", "open"].contains($0.name.text) })
      {
        all.formUnion(names(of: declaration))
      }
    }
    return all
  }

  private func names(of declaration: any WithModifiersSyntax) -> [String] {
    if let named = declaration.asProtocol((any NamedDeclSyntax).self) { return [named.name.text] }
    if let variable = declaration.as(VariableDeclSyntax.self) {
      return variable.bindings.compactMap { $0.pattern.as(IdentifierPatternSyntax.self)?.identifier.text }
    }
    // Extensions declare no name.
    return []
  }
}

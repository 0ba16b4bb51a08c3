import SwiftParser
import SwiftSyntax

/// The checks that a checks.swift declares, found in its syntax.
struct CheckList: Sendable {
  /// One `Check("C1", …)`.
  struct Entry: Equatable, Sendable {
    var id: String
    var place: Place
  }

  /// In the order of the file.
  let entries: [Entry]

  init(in source: String) { self.init(in: Parser.parse(source: source)) }

  init(in tree: SourceFileSyntax) {
    let places = SourcePlaces(tree)
    entries = CheckCall.all(in: tree).compactMap { call in call.id.map { Entry(id: $0, place: places.place(of: call.node)) } }
  }

  /// The place of a check; `nil` if its id is not written as a literal.
  func place(of id: String) -> Place? { entries.first { $0.id == id }?.place }
}

/// A call of Check's initialiser.
struct CheckCall {
  let node: FunctionCallExprSyntax

  static func all(in tree: some SyntaxProtocol) -> [CheckCall] {
    let finder = Finder(viewMode: .sourceAccurate)
    finder.walk(tree)
    return finder.calls
  }

  /// The first argument; `nil` unless it is a literal without interpolation.
  var id: String? { node.arguments.first?.expression.as(StringLiteralExprSyntax.self)?.representedLiteralValue }

  /// Whether one of its strategies lets the clock race.
  var races: Bool {
    node.arguments.dropFirst().contains { $0.label == nil && $0.expression.trimmedDescription.contains(".racing") }
  }

  /// What it carries out.
  var body: ExprSyntax? {
    node.trailingClosure.map { ExprSyntax($0) } ?? node.arguments.first { $0.label?.text == "body" }?.expression
  }

  private final class Finder: SyntaxVisitor {
    var calls: [CheckCall] = []

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
      if ["Check", "Practice.Check"].contains(node.calledExpression.trimmedDescription) { calls.append(CheckCall(node: node)) }
      return .visitChildren
    }
  }
}

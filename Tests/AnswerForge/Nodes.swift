import SwiftSyntax

extension SyntaxProtocol {
  /// Adds this node and all below it, but for the tokens, in the order of the text.
  func collect(into nodes: inout [Syntax], entering enters: (Syntax) -> Bool = { _ in true }) {
    nodes.append(Syntax(self))
    for child in children(viewMode: .sourceAccurate) where !child.is(TokenSyntax.self) && enters(child) {
      child.collect(into: &nodes, entering: enters)
    }
  }

  /// This node and all below it that are of a type, in the order of the text.
  func all<Node: SyntaxProtocol>(_ type: Node.Type, entering enters: (Syntax) -> Bool = { _ in true }) -> [Node] {
    var nodes: [Syntax] = []
    collect(into: &nodes, entering: enters)
    return nodes.compactMap { $0.as(type) }
  }

  /// The same without what belongs to functions and closures inside.
  func own<Node: SyntaxProtocol>(_ type: Node.Type) -> [Node] {
    all(type) { !$0.is(ClosureExprSyntax.self) && !$0.is(FunctionDeclSyntax.self) }
  }

  /// The nodes around this one, from the inside out.
  var ancestors: UnfoldFirstSequence<Syntax> { sequence(first: Syntax(self).parent ?? Syntax(self).root) { $0.parent } }

  /// The innermost node of a type around this one.
  func ancestor<Node: SyntaxProtocol>(_ type: Node.Type) -> Node? {
    parent == nil ? nil : ancestors.lazy.compactMap { $0.as(type) }.first
  }

  /// Where it stands, in UTF-8, without the white space and comments around it.
  var span: Range<Int> {
    let start = positionAfterSkippingLeadingTrivia.utf8Offset
    return start..<max(start, endPositionBeforeTrailingTrivia.utf8Offset)
  }

  /// Its text without the white space and comments around it.
  var words: String { trimmedDescription }

  /// The names that it refers to, members of others left out.
  var references: Set<String> {
    Set(
      all(DeclReferenceExprSyntax.self).filter { $0.parent?.as(MemberAccessExprSyntax.self)?.declName.id != $0.id }
        .map(\.baseName.text))
  }

  /// The names that patterns in it declare.
  var declarations: Set<String> { Set(all(IdentifierPatternSyntax.self).map(\.identifier.text)) }

  /// Whether it waits, outside the closures in it.
  var awaits: Bool {
    !own(AwaitExprSyntax.self).isEmpty || own(ForStmtSyntax.self).contains { $0.awaitKeyword != nil }
  }

  /// Whether it may throw, outside the closures in it.
  var tries: Bool {
    own(TryExprSyntax.self).contains { $0.questionOrExclamationMark == nil } || !own(ThrowStmtSyntax.self).isEmpty
      || own(ForStmtSyntax.self).contains { $0.tryKeyword != nil }
  }

  /// Whether control may leave it for somewhere else.
  var leaves: Bool {
    !own(ReturnStmtSyntax.self).isEmpty || !own(BreakStmtSyntax.self).isEmpty || !own(ContinueStmtSyntax.self).isEmpty
  }

  /// A place to name in a table: the declarations around, and the text cut short.
  var place: String {
    let around = ancestors.compactMap { node -> String? in
      if let function = node.as(FunctionDeclSyntax.self) { return function.name.text }
      if node.is(InitializerDeclSyntax.self) { return "init" }
      return node.asProtocol((any DeclGroupSyntax).self).flatMap { ($0 as? any NamedDeclSyntax)?.name.text }
    }
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "/")
    let path = around.reversed().joined(separator: ".")
    return (path.isEmpty ? "" : path + ": ") + (text.count > 70 ? text.prefix(67) + "..." : text)
  }

  /// A change that replaces it.
  func replaced(by text: String) -> Change { Change(place: place, edits: [Edit(range: span, text: text)]) }

  /// A change of this place that is made by `edits`.
  func changed(_ edits: Edit...) -> Change { Change(place: place, edits: edits) }

  /// An edit that replaces it.
  func with(_ text: String) -> Edit { Edit(range: span, text: text) }
  /// An edit that puts a text before it.
  func preceded(by text: String) -> Edit { Edit(range: span.lowerBound..<span.lowerBound, text: text) }
  /// An edit that puts a text after it.
  func followed(by text: String) -> Edit { Edit(range: span.upperBound..<span.upperBound, text: text) }
}

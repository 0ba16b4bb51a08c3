import SwiftSyntax

/// Calls ``declared(_:by:)`` for each name that a source file declares: types, functions, variables, macros and subscripts.
class NamingVisitor: SyntaxVisitor {
  /// For a subclass to override.
  ///
  /// - Parameters:
  ///   - name: Of what is declared, or the keyword of a subscript.
  ///   - node: The declaration that it stands in.
  func declared(_ name: TokenSyntax, by node: some SyntaxProtocol) {}

  private func visit(_ name: TokenSyntax, of node: some SyntaxProtocol) -> SyntaxVisitorContinueKind {
    declared(name, by: node)
    return .visitChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.name, of: node) }
  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind { visit(node.subscriptKeyword, of: node) }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings {
      for name in Self.bound(by: binding.pattern) { declared(name, by: node) }
    }
    return .visitChildren
  }

  /// The names that a pattern binds: one, or those of a tuple.
  private static func bound(by pattern: PatternSyntax) -> [TokenSyntax] {
    if let name = pattern.as(IdentifierPatternSyntax.self) { return [name.identifier] }
    return pattern.as(TuplePatternSyntax.self)?.elements.flatMap { bound(by: $0.pattern) } ?? []
  }
}

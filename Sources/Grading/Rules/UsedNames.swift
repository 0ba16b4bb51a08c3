import SwiftParser
import SwiftSyntax

/// The names that a source file takes from elsewhere.
struct UsedNames {
  /// Types, functions and variables that it does not declare itself: `max` of `max(1, 2)`.
  let names: Set<String>
  /// Members: `isEmpty` of `answers.isEmpty`, `map` of `keys.map { }`, `count` of `\.count`.
  let members: Set<String>
  /// Every identifier, declared here or not.
  let all: Set<String>
  /// What is called by its plain name, a type's initializer among it: `Limiter` of `Limiter(3)`.
  let called: Set<String>

  init(in source: String) {
    let collector = Collector(viewMode: .sourceAccurate)
    collector.walk(Parser.parse(source: source))
    names = collector.used.subtracting(collector.declared)
    members = collector.members
    all = collector.used.union(collector.members)
    called = collector.called
  }

  private final class Collector: SyntaxVisitor {
    var used: Set<String> = []
    var members: Set<String> = []
    var called: Set<String> = []
    /// Anywhere in the file, be it in a body.
    var declared: Set<String> = []

    override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
      let isMember =
        node.parent?.as(MemberAccessExprSyntax.self)?.declName.id == node.id
        || node.parent?.is(KeyPathPropertyComponentSyntax.self) == true
      if isMember { members.insert(node.baseName.plainName) } else { used.insert(node.baseName.plainName) }
      return .visitChildren
    }
    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
      if let name = node.calledExpression.as(DeclReferenceExprSyntax.self) { called.insert(name.baseName.plainName) }
      return .visitChildren
    }
    override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
      used.insert(node.name.plainName)
      return .visitChildren
    }

    override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: GenericParameterSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind { declare(node.identifier) }
    override func visit(_ node: ClosureShorthandParameterSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
    override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
      declare(node.secondName ?? node.firstName)
    }
    override func visit(_ node: ClosureParameterSyntax) -> SyntaxVisitorContinueKind { declare(node.secondName ?? node.firstName) }

    private func declare(_ name: TokenSyntax) -> SyntaxVisitorContinueKind {
      declared.insert(name.plainName)
      return .visitChildren
    }
  }
}

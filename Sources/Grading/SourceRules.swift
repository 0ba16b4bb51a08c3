import SwiftParser
import SwiftSyntax

/// What an answer may not contain, found in its syntax and not in its text.
struct SourceRules {
  /// A place that breaks a rule.
  struct Violation: Equatable, Sendable {
    /// From 1.
    var line: Int
    /// From 1, in UTF-8 bytes.
    var column: Int
    var message: String
  }

  /// What Practice declares at the top level: an answer that declares one of these names, or extends one of these types, would break
  /// the checks or could fake them.
  static let taken: Set<String> = ["Service", "World", "Check", "Exercise", "mark", "span", "compute", "expect"]

  /// Constructs that the exercise forbids, as its `forbid` key lists them: `@unchecked Sendable`, `nonisolated(unsafe)`,
  /// `@preconcurrency`, `import Dispatch`, `Task.detached`, or the name of a type or function.
  var forbidden: [String]

  /// The violations in a source file, in its order.
  func violations(in source: String) -> [Violation] {
    let tree = Parser.parse(source: source)
    let visitor = RuleVisitor(
      forbidden: Set(forbidden.map(Self.squeezed)), converter: SourceLocationConverter(fileName: "", tree: tree))
    visitor.walk(tree)
    return visitor.violations
  }

  /// Without spaces, so that `nonisolated( unsafe )` is what it is.
  static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

private final class RuleVisitor: SyntaxVisitor {
  private let forbidden: Set<String>
  private let converter: SourceLocationConverter
  private(set) var violations: [SourceRules.Violation] = []

  init(forbidden: Set<String>, converter: SourceLocationConverter) {
    self.forbidden = forbidden
    self.converter = converter
    super.init(viewMode: .sourceAccurate)
  }

  private func add(_ node: some SyntaxProtocol, _ message: String) {
    let place = converter.location(for: node.positionAfterSkippingLeadingTrivia)
    violations.append(.init(line: place.line, column: place.column, message: message))
  }

  private func forbid(_ node: some SyntaxProtocol, _ construct: String) {
    guard forbidden.contains(SourceRules.squeezed(construct)) else { return }
    add(node, "this exercise forbids '\(construct)': solve it without")
  }

  // MARK: Names of Practice

  private func checkName(_ name: TokenSyntax, of node: some SyntaxProtocol) {
    guard isTopLevel(node), SourceRules.taken.contains(name.text) else { return }
    add(name, "'\(name.text)' is a name that Practice uses: call yours something else, such as 'my\(name.text.capitalizedFirst)'")
  }

  /// Whether a declaration stands in the file itself, or in an `#if` that does.
  private func isTopLevel(_ node: some SyntaxProtocol) -> Bool {
    var parent = node.parent
    while let next = parent, !next.is(SourceFileSyntax.self) {
      let isTransparent =
        next.is(CodeBlockItemSyntax.self) || next.is(CodeBlockItemListSyntax.self) || next.is(IfConfigClauseSyntax.self)
        || next.is(IfConfigClauseListSyntax.self) || next.is(IfConfigDeclSyntax.self)
      guard isTransparent else { return false }
      parent = next.parent
    }
    return parent != nil
  }

  /// The names that a pattern binds: one, or those of a tuple.
  private func names(in pattern: PatternSyntax) -> [TokenSyntax] {
    if let name = pattern.as(IdentifierPatternSyntax.self) { return [name.identifier] }
    return pattern.as(TuplePatternSyntax.self)?.elements.flatMap { names(in: $0.pattern) } ?? []
  }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    let name = node.extendedType.trimmedDescription
    let plain = name.hasPrefix("Practice.") ? String(name.dropFirst(9)) : name
    let root = plain.split(separator: ".").first.map(String.init) ?? plain
    if SourceRules.taken.contains(root) {
      add(node.extendedType, "an answer may not extend '\(name)', which belongs to Practice: write a function of your own")
    }
    return .visitChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    checkName(node.name, of: node); return .visitChildren
  }
  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    checkName(node.name, of: node); return .visitChildren
  }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    checkName(node.name, of: node); return .visitChildren
  }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { checkName(node.name, of: node); return .visitChildren }
  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    checkName(node.name, of: node); return .visitChildren
  }
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    checkName(node.name, of: node); return .visitChildren
  }
  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    checkName(node.name, of: node); return .visitChildren
  }
  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings {
      for name in names(in: binding.pattern) { checkName(name, of: node) }
    }
    return .visitChildren
  }

  // MARK: Forbidden constructs

  override func visit(_ node: AttributedTypeSyntax) -> SyntaxVisitorContinueKind {
    for attribute in node.attributes { forbid(node, "\(attribute.trimmedDescription) \(node.baseType.trimmedDescription)") }
    return .visitChildren
  }

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind {
    let name = node.attributeName.trimmedDescription
    if name == "main" { add(node, "an answer has no '@main': the checks are the program, and call what the task asks for") }
    forbid(node, "@\(name)")
    return .visitChildren
  }

  override func visit(_ node: DeclModifierSyntax) -> SyntaxVisitorContinueKind {
    forbid(node, node.trimmedDescription)
    return .visitChildren
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    forbid(node, "import \(node.path.trimmedDescription)")
    return .visitChildren
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    forbid(node, node.trimmedDescription)
    return .visitChildren
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    forbid(node, node.baseName.text)
    return .visitChildren
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    forbid(node, node.name.text)
    return .visitChildren
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

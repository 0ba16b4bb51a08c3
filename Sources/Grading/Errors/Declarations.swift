import SwiftParser
import SwiftSyntax

/// The declarations of a source file that others may name: those at the top level, and the members of its types and extensions.
struct Declarations {
  let all: [Declaration]
  /// The last line that has something on it, from 1, and the column after its last byte.
  let end: (line: Int, column: Int)

  init(in source: String) {
    let tree = Parser.parse(source: source)
    let visitor = DeclarationVisitor(SourceLocationConverter(fileName: "", tree: tree))
    visitor.walk(tree)
    all = visitor.found
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.lastIndex { line in line.contains { !$0.isWhitespace } } ?? 0
    end = (last + 1, lines.isEmpty ? 1 : lines[last].utf8.count + 1)
  }

  /// All with this name in this owner.
  func named(_ name: String, in owner: String) -> [Declaration] { all.filter { $0.name == name && $0.owner == owner } }
}

private final class DeclarationVisitor: SyntaxVisitor {
  private let converter: SourceLocationConverter
  private(set) var found: [Declaration] = []
  /// The types around the current node, and what makes them unreachable.
  private var owners: [(name: String, privacy: String?)] = []

  init(_ converter: SourceLocationConverter) {
    self.converter = converter
    super.init(viewMode: .sourceAccurate)
  }

  private func add(
    _ kind: Declaration.Kind, _ name: TokenSyntax, _ modifiers: DeclModifierListSyntax, _ signature: String, callers: String? = nil
  ) {
    let place = converter.location(for: name.positionAfterSkippingLeadingTrivia)
    found.append(
      Declaration(
        kind: kind, name: name.text, owner: owners.map(\.name).joined(separator: "."), signature: signature,
        callers: callers ?? signature, privacy: Self.privacy(modifiers) ?? owners.compactMap(\.privacy).first, line: place.line,
        column: place.column))
  }

  private func open(
    _ kind: Declaration.Kind, _ keyword: String, _ name: TokenSyntax, _ attributes: AttributeListSyntax,
    _ modifiers: DeclModifierListSyntax, generics: GenericParameterClauseSyntax? = nil
  ) -> SyntaxVisitorContinueKind {
    let words = SignatureText.head(attributes, modifiers) + [keyword, name.text + SignatureText.line(generics)]
    add(kind, name, modifiers, words.joined(separator: " "), callers: "\(keyword) \(name.text)")
    owners.append((name.text, Self.privacy(modifiers)))
    return .visitChildren
  }

  private func close() { if !owners.isEmpty { owners.removeLast() } }

  private static func privacy(_ modifiers: DeclModifierListSyntax) -> String? {
    // `private(set)` hides the setter alone.
    modifiers.first { $0.detail == nil && ["private", "fileprivate"].contains($0.name.text) }?.name.text
  }

  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    open(.actor, "actor", node.name, node.attributes, node.modifiers, generics: node.genericParameterClause)
  }
  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    open(.structure, "struct", node.name, node.attributes, node.modifiers, generics: node.genericParameterClause)
  }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    open(.class, "class", node.name, node.attributes, node.modifiers, generics: node.genericParameterClause)
  }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    open(.enumeration, "enum", node.name, node.attributes, node.modifiers, generics: node.genericParameterClause)
  }
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    open(.protocol, "protocol", node.name, node.attributes, node.modifiers)
  }
  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    owners.append((node.extendedType.trimmedDescription, Self.privacy(node.modifiers)))
    return .visitChildren
  }
  override func visitPost(_ node: ActorDeclSyntax) { close() }
  override func visitPost(_ node: StructDeclSyntax) { close() }
  override func visitPost(_ node: ClassDeclSyntax) { close() }
  override func visitPost(_ node: EnumDeclSyntax) { close() }
  override func visitPost(_ node: ProtocolDeclSyntax) { close() }
  override func visitPost(_ node: ExtensionDeclSyntax) { close() }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.alias, node.name, node.modifiers, "typealias \(node.name.text) = \(SignatureText.line(node.initializer.value))")
    return .skipChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    let text = SignatureText(node)
    add(owners.isEmpty ? .function : .method, node.name, node.modifiers, text.whole, callers: text.callers)
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    let text = SignatureText(node)
    add(.initializer, node.initKeyword, node.modifiers, text.whole, callers: text.callers)
    return .skipChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings {
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier else { continue }
      let type = binding.typeAnnotation.map { ": " + SignatureText.line($0.type) } ?? ""
      let head = SignatureText.head(node.attributes, node.modifiers)
      let words = head + [node.bindingSpecifier.text, name.text + type]
      // Who only reads it cannot tell a constant from a variable; a type that is not written is not known here.
      add(
        owners.isEmpty ? .variable : .property, name, node.modifiers, words.joined(separator: " "),
        callers: (head + [name.text]).joined(separator: " "))
    }
    return .skipChildren
  }

  override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}

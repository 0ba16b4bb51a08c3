import SwiftSyntax

/// The types, members and aliases that a source file declares, at any depth.
///
/// Aliases are not looked up scope by scope: a nested one hides nothing outside, and may be named through its type or without it. So a name
/// stands for all that it may stand for, and what one of these breaks is broken.
struct FileNames {
  /// What the aliases of a name stand for.
  private let aliases: [String: [TypeSyntax]]
  /// What aliases in the file itself stand for, those in an `#if` left out: their name stands for nothing else there.
  private let fileAliases: [String: TypeSyntax]
  /// Types of the file's own that are there on every condition, such as `Bank.Account`; those in bodies left out.
  private let paths: Set<String>
  /// Cases, functions and variables of the file's own types.
  let members: Set<String>

  init(_ tree: SourceFileSyntax) {
    let collector = Collector(viewMode: .sourceAccurate)
    collector.walk(tree)
    (aliases, fileAliases, paths, members) = (collector.aliases, collector.fileAliases, collector.paths, collector.members)
  }

  /// The type's own name: without the module in front, generic arguments, and aliases of this file.
  ///
  /// - Returns: Nothing for a type without a name, such as a tuple, and for one nested in another.
  func roots(of type: TypeSyntax) -> Set<String> {
    var seen: Set<String> = []
    return names(of: type, outermost: false, &seen)
  }

  /// The same for a type that is written as an expression, as in `Task<Void, Never>.detached { }`.
  func roots(of expression: ExprSyntax) -> Set<String> {
    var seen: Set<String> = []
    if let reference = expression.as(DeclReferenceExprSyntax.self) {
      return names(for: reference.baseName.plainName, outermost: false, &seen)
    }
    if let generic = expression.as(GenericSpecializationExprSyntax.self) { return roots(of: generic.expression) }
    if let tuple = expression.as(TupleExprSyntax.self), tuple.elements.count == 1, let only = tuple.elements.first {
      return roots(of: only.expression)
    }
    guard let member = expression.as(MemberAccessExprSyntax.self), let base = member.base else { return [] }
    let name = member.declName.baseName.plainName
    if name == "self" { return roots(of: base) }
    let targets = targets(of: name, outermost: false, &seen)
    return Self.isModule(base) ? targets.union([name]) : targets
  }

  /// The outermost type's name of `World.Gate`, aliases of this file resolved: whose type an extension extends.
  func owners(of type: TypeSyntax) -> Set<String> {
    var seen: Set<String> = []
    return names(of: type, outermost: true, &seen)
  }

  private func names(of type: TypeSyntax, outermost: Bool, _ seen: inout Set<String>) -> Set<String> {
    if let inner = Self.unwrapped(type) { return names(of: inner, outermost: outermost, &seen) }
    if let member = type.as(MemberTypeSyntax.self) {
      let name = member.name.plainName
      let targets = targets(of: name, outermost: outermost, &seen)
      if Self.isModule(member.baseType) { return targets.union([name]) }
      return outermost ? targets.union(names(of: member.baseType, outermost: true, &seen)) : targets
    }
    return Self.name(of: type).map { names(for: $0, outermost: outermost, &seen) } ?? []
  }

  /// A plain name and what it is an alias of.
  private func names(for name: String, outermost: Bool, _ seen: inout Set<String>) -> Set<String> {
    if seen.contains(name) { return [name] }
    let targets = targets(of: name, outermost: outermost, &seen)
    return fileAliases[name] == nil ? targets.union([name]) : targets
  }

  private func targets(of name: String, outermost: Bool, _ seen: inout Set<String>) -> Set<String> {
    guard seen.insert(name).inserted else { return [] }
    var found: Set<String> = []
    for target in aliases[name] ?? [] { found.formUnion(names(of: target, outermost: outermost, &seen)) }
    return found
  }

  /// Whether the file itself declares the type, aliases of this file resolved.
  func isOwn(_ type: TypeSyntax) -> Bool { path(of: type).map(paths.contains) ?? false }

  /// - Returns: `nil` for a type of a module, or one without a name.
  private func path(of type: TypeSyntax, seen: Set<String> = []) -> String? {
    if let member = type.as(MemberTypeSyntax.self) {
      if Self.isModule(member.baseType) { return nil }
      return path(of: member.baseType, seen: seen).map { "\($0).\(member.name.plainName)" }
    }
    guard let name = Self.name(of: type) else { return nil }
    guard let target = fileAliases[name], !seen.contains(name) else { return name }
    return path(of: target, seen: seen.union([name]))
  }

  static func isModule(_ expression: ExprSyntax) -> Bool {
    expression.as(DeclReferenceExprSyntax.self).map { modules.contains($0.baseName.plainName) } ?? false
  }

  static func isModule(_ type: TypeSyntax) -> Bool {
    type.as(IdentifierTypeSyntax.self).map { modules.contains($0.name.plainName) } ?? false
  }

  private static let modules: Set<String> = [
    "AsyncAlgorithms", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Practice", "Swift",
    "Synchronization", "_Concurrency", "_StringProcessing",
  ]

  private static func name(of type: TypeSyntax) -> String? {
    if let plain = type.as(IdentifierTypeSyntax.self) { return plain.name.plainName }
    if let member = type.as(MemberTypeSyntax.self), isModule(member.baseType) { return member.name.plainName }
    return unwrapped(type).flatMap(name)
  }

  /// The type in parentheses or behind attributes.
  private static func unwrapped(_ type: TypeSyntax) -> TypeSyntax? {
    if let attributed = type.as(AttributedTypeSyntax.self) { return attributed.baseType }
    guard let tuple = type.as(TupleTypeSyntax.self), tuple.elements.count == 1 else { return nil }
    return tuple.elements.first?.type
  }

  private final class Collector: SyntaxVisitor {
    var aliases: [String: [TypeSyntax]] = [:]
    var fileAliases: [String: TypeSyntax] = [:]
    var paths: Set<String> = []
    var members: Set<String> = []
    /// The types and extensions around what is visited; `nil` in a body or an `#if`.
    private var around: [String?] = []

    private func enter(_ path: String?) -> SyntaxVisitorContinueKind {
      around.append(path)
      return .visitChildren
    }

    private func type(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
      guard let last = around.last else {
        paths.insert(token.plainName)
        return enter(token.plainName)
      }
      let path = last.map { "\($0).\(token.plainName)" }
      if let path { paths.insert(path) }
      return enter(path)
    }

    override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { type(node.name) }
    override func visitPost(_ node: StructDeclSyntax) { around.removeLast() }
    override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { type(node.name) }
    override func visitPost(_ node: ClassDeclSyntax) { around.removeLast() }
    override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { type(node.name) }
    override func visitPost(_ node: EnumDeclSyntax) { around.removeLast() }
    override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { type(node.name) }
    override func visitPost(_ node: ActorDeclSyntax) { around.removeLast() }
    override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { type(node.name) }
    override func visitPost(_ node: ProtocolDeclSyntax) { around.removeLast() }
    override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
      enter(node.extendedType.trimmedDescription.filter { $0 != "`" })
    }
    override func visitPost(_ node: ExtensionDeclSyntax) { around.removeLast() }
    override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind { enter(nil) }
    override func visitPost(_ node: CodeBlockSyntax) { around.removeLast() }
    override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { enter(nil) }
    override func visitPost(_ node: ClosureExprSyntax) { around.removeLast() }
    override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { enter(nil) }
    override func visitPost(_ node: AccessorBlockSyntax) { around.removeLast() }
    override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind { enter(nil) }
    override func visitPost(_ node: IfConfigDeclSyntax) { around.removeLast() }

    override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
      aliases[node.name.plainName, default: []].append(node.initializer.value)
      if around.isEmpty { fileAliases[node.name.plainName] = node.initializer.value }
      return .visitChildren
    }
    override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind { member(node.name) }
    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { member(node.name) }
    override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind { member(node.identifier) }

    private func member(_ name: TokenSyntax) -> SyntaxVisitorContinueKind {
      members.insert(name.plainName)
      return .visitChildren
    }
  }
}

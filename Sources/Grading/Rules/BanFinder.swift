import Curriculum
import SwiftSyntax

/// Finds what an exercise forbids.
final class BanFinder: SyntaxVisitor {
  private let bans: [Construct: Ban]
  private let names: FileNames
  private(set) var found: [RuleBreak] = []

  /// What `import Foundation` brings along of Dispatch.
  private static let dispatch: Set<String> = [
    "DispatchGroup", "DispatchIO", "DispatchQueue", "DispatchQoS", "DispatchSemaphore", "DispatchSource", "DispatchTime",
    "DispatchTimeInterval", "DispatchWallTime", "DispatchWorkItem", "DispatchSerialQueue", "DispatchConcurrentQueue",
    "dispatchMain",
  ]

  init(_ forbidden: [Ban], _ names: FileNames) {
    bans = Dictionary(forbidden.map { ($0.construct, $0) }) { first, _ in first }
    self.names = names
    super.init(viewMode: .sourceAccurate)
  }

  private func forbid(_ construct: Construct, at node: some SyntaxProtocol, written: String? = nil) {
    guard let ban = bans[construct] else { return }
    let forms = Set(bans.keys.map(\.description))
    let name = construct.description
    var subject = "this exercise forbids '\(name)'"
    if let written, written != name {
      // As it stands there, where that is something else than what the exercise lists.
      if case .importing = construct { subject += ", which '\(written)' is from" } else { subject += ", here as '\(written)'" }
    }
    let advice = Instead.advice(for: construct, without: forms).map { "; \($0)" } ?? ""
    let reason = ban.why.map { ": \($0)" } ?? (advice.isEmpty ? ": solve it without" : "")
    found.append(RuleBreak(node, subject + reason + advice, construct: name))
  }

  /// A type's or a function's name, whichever module it is said to be from.
  private func forbid(name: String, at node: some SyntaxProtocol) {
    forbid(.name(name), at: node)
    if Self.dispatch.contains(name) { forbid(.importing("Dispatch"), at: node, written: name) }
  }

  // MARK: Types

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    let name = node.name.plainName
    if !FileNames.isModule(TypeSyntax(node)) || node.parent?.is(MemberTypeSyntax.self) != true { forbid(name: name, at: node) }
    return .visitChildren
  }

  override func visit(_ node: MemberTypeSyntax) -> SyntaxVisitorContinueKind {
    if FileNames.isModule(node.baseType) { forbid(name: node.name.plainName, at: node) }
    return .visitChildren
  }

  override func visit(_ node: AttributedTypeSyntax) -> SyntaxVisitorContinueKind {
    let attributes = node.attributes.compactMap { $0.as(AttributeSyntax.self) }
    for type in parts(of: node.baseType) {
      for name in names.roots(of: type).sorted() {
        for attribute in attributes { forbid(.attributed(attribute: attribute.plainName, type: name), at: node) }
      }
    }
    return .visitChildren
  }

  private func parts(of type: TypeSyntax) -> [TypeSyntax] {
    type.as(CompositionTypeSyntax.self)?.elements.map(\.type) ?? [type]
  }

  // MARK: Attributes, modifiers, imports

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind {
    forbid(.attribute(node.plainName), at: node)
    return .visitChildren
  }

  override func visit(_ node: DeclModifierSyntax) -> SyntaxVisitorContinueKind {
    if let detail = node.detail { forbid(.modifier(node.name.text, detail.detail.text), at: node) }
    return .visitChildren
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    guard let module = node.path.first else { return .visitChildren }
    forbid(.importing(module.name.plainName), at: node.importKeyword)
    return .visitChildren
  }

  // MARK: Expressions

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.declName.baseName.plainName
    if let base = node.base {
      for type in names.roots(of: base).sorted() { forbid(.member(of: type, name), at: node, written: Self.short(node)) }
      if FileNames.isModule(base) { forbid(name: name, at: node) }
    } else if !names.members.contains(name) {
      // The type comes from elsewhere, as in `let task: Task<Void, Never> = .detached { }`.
      for case .member(let type, name) in bans.keys { forbid(.member(of: type, name), at: node, written: ".\(name)") }
    }
    return .visitChildren
  }

  private static func short(_ node: MemberAccessExprSyntax) -> String? {
    let text = node.trimmedDescription
    return text.count <= 40 && !text.contains(where: \.isNewline) ? text : nil
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.baseName.plainName
    // What follows a dot is a member, and was looked at with its base.
    if let member = node.parent?.as(MemberAccessExprSyntax.self), member.declName.id == node.id { return .visitChildren }
    forbid(name: name, at: node)
    for type in extendedTypes(around: node).sorted() { forbid(.member(of: type, name), at: node) }
    return .visitChildren
  }

  /// The type whose extension the node stands in: its members are named without it there.
  private func extendedTypes(around node: some SyntaxProtocol) -> Set<String> {
    var parent = node.parent
    while let next = parent {
      if let node = next.as(ExtensionDeclSyntax.self) { return names.roots(of: node.extendedType) }
      parent = next.parent
    }
    return []
  }
}

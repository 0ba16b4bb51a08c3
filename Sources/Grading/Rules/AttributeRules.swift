import SwiftSyntax

/// The rules of every exercise about attributes.
final class AttributeRules: SyntaxVisitor {
  private(set) var found: [RuleBreak] = []

  /// Attributes that place code or names where the compiler's checks do not look; some of it would run before any check.
  private static let under: Set<String> = [
    "_alwaysEmitIntoClient", "_cdecl", "_dynamicReplacement", "_extern", "_section", "_silgen_name", "_used", "c", "cdecl",
    "extern",
    "section", "used",
  ]

  /// Attributes of imports that show what a module keeps to itself, or hand it on.
  private static let inside: Set<String> = ["_exported", "_implementationOnly", "_private", "_spi", "_spiOnly", "testable"]

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind {
    let name = node.plainName
    if name == "main" {
      add(node, "an answer has no '@main': the checks are the program, and call what the task asks for")
    } else if Self.under.contains(name) {
      add(node, "an answer may not use '@\(name)', which reaches under the language: solve it without")
    } else if Self.inside.contains(name) {
      add(node, "an answer may not use '@\(name)', which changes what a module shows: import it without")
    }
    return .visitChildren
  }

  private func add(_ node: AttributeSyntax, _ message: String) { found.append(RuleBreak(node, message)) }
}

extension AttributeSyntax {
  /// The last part of `@Swift.MainActor`.
  var plainName: String {
    if let plain = attributeName.as(IdentifierTypeSyntax.self) { return plain.name.plainName }
    if let member = attributeName.as(MemberTypeSyntax.self) { return member.name.plainName }
    return attributeName.trimmedDescription
  }
}

import SwiftSyntax

/// A place in a syntax tree that breaks a rule.
struct RuleBreak {
  var position: AbsolutePosition
  var message: String
  var construct: String?

  init(_ node: some SyntaxProtocol, _ message: String, construct: String? = nil) {
    position = node.positionAfterSkippingLeadingTrivia
    (self.message, self.construct) = (message, construct)
  }
}

extension TokenSyntax {
  /// The name, without backticks.
  var plainName: String { identifier?.name ?? text }
}

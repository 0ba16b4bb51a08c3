import SwiftSyntax

/// What may stand at a place, as far as its syntax tells.
struct Context {
  /// Whether it may be waited for something there.
  private(set) var isAsync = false
  /// Whether the code there is isolated to an actor, so that a pause there lets others in.
  private(set) var isIsolated = false

  private static let asyncCallees: Set<String> = [
    "addTask", "addTaskUnlessCancelled", "Task", "detached", "withTaskGroup", "withThrowingTaskGroup", "withDiscardingTaskGroup",
    "withThrowingDiscardingTaskGroup", "withTaskCancellationHandler",
  ]

  init(of node: some SyntaxProtocol) {
    for around in node.ancestors {
      if let function = around.as(FunctionDeclSyntax.self) {
        isAsync = function.isAsync
        break
      }
      if let closure = around.as(ClosureExprSyntax.self) {
        let isHandler = closure.label == "onCancel"
        isAsync = !isHandler && (closure.statements.awaits || closure.callee.map(Self.asyncCallees.contains) ?? false)
        break
      }
      if around.is(InitializerDeclSyntax.self) || around.is(AccessorBlockSyntax.self) { break }
    }
    for around in node.ancestors {
      if let closure = around.as(ClosureExprSyntax.self),
        closure.label == "onCancel" || closure.callee == "addTask"
          || closure.callee == "detached"
      {
        break
      }
      let attributes = around.asProtocol((any WithAttributesSyntax).self)?.attributes.words ?? ""
      if around.is(ActorDeclSyntax.self) || attributes.contains("Actor") { isIsolated = true }
    }
  }
}

extension FunctionDeclSyntax {
  var isAsync: Bool { signature.effectSpecifiers?.asyncSpecifier != nil }
  var isThrowing: Bool { signature.effectSpecifiers?.throwsClause != nil }
  /// `try await`, as far as a call of it needs them, with a space behind.
  var callWords: String { (isThrowing ? "try " : "") + (isAsync ? "await " : "") }
  var effectWords: String { signature.effectSpecifiers.map { $0.words + " " } ?? "" }
  /// What it returns; `nil` for nothing.
  var result: String? { signature.returnClause?.type.words }
  /// Whether it changes the value that it belongs to.
  var isMutating: Bool { modifiers.contains { $0.name.text == "mutating" } }
  var isPrivate: Bool { modifiers.contains { ["private", "fileprivate"].contains($0.name.text) } }
  /// Whether it stands in no other function.
  var isOuter: Bool { ancestor(FunctionDeclSyntax.self) == nil && ancestor(ClosureExprSyntax.self) == nil }
  /// Whether a closure is among its parameters that may not outlive a call.
  var takesClosures: Bool { signature.parameterClause.parameters.contains { !$0.type.all(FunctionTypeSyntax.self).isEmpty } }
}

extension ClosureExprSyntax {
  /// The call that it is handed to.
  var call: FunctionCallExprSyntax? {
    if let call = parent?.as(FunctionCallExprSyntax.self) { return call }
    guard let parent, parent.is(LabeledExprSyntax.self) || parent.is(MultipleTrailingClosureElementSyntax.self) else { return nil }
    return parent.parent?.parent?.as(FunctionCallExprSyntax.self)
  }

  /// The last name of what is called with it.
  var callee: String? { call?.callee }

  /// Its label in that call; `nil` for a first trailing closure.
  var label: String? {
    parent?.as(LabeledExprSyntax.self)?.label?.text ?? parent?.as(MultipleTrailingClosureElementSyntax.self)?.label.text
  }
}

extension FunctionCallExprSyntax {
  /// The last name of what is called.
  var callee: String? {
    if let member = calledExpression.as(MemberAccessExprSyntax.self) { return member.declName.baseName.text }
    if let generic = calledExpression.as(GenericSpecializationExprSyntax.self) {
      return generic.expression.as(DeclReferenceExprSyntax.self)?.baseName.text
    }
    return calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text
  }

  /// What the called member belongs to.
  var base: ExprSyntax? { calledExpression.as(MemberAccessExprSyntax.self)?.base }
}

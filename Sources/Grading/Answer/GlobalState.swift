import SwiftParser
import SwiftSyntax

/// Whether a source file keeps something in global variables, which would outlive a schedule and be found by the next one.
///
/// Found in its syntax: a `var` outside functions and types, or a stored `static` or `class` one in a type, also where it is computed lazily;
/// and a `let` there that an initialiser or a function makes, as an actor or a lock is. Literals and the library's values are no state.
struct GlobalState {
  let isDeclared: Bool

  /// - Parameter constant: The name of a variable that is no state, whatever makes it: the list of an exercise's checks.
  init(in source: String, except constant: String? = nil) {
    let visitor = GlobalVisitor(constant)
    visitor.walk(Parser.parse(source: source))
    isDeclared = visitor.found
  }
}

private final class GlobalVisitor: SyntaxVisitor {
  private let constant: String?
  private(set) var found = false

  init(_ constant: String?) {
    self.constant = constant
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    if isGlobal(node), node.bindings.contains(where: { isState($0, node) }) { found = true }
    return .skipChildren
  }

  override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  private func isGlobal(_ node: VariableDeclSyntax) -> Bool {
    if node.modifiers.contains(where: { ["static", "class"].contains($0.name.text) }) { return true }
    return node.parent?.is(CodeBlockItemSyntax.self) == true
  }

  /// What is bound to it goes with the task, and nothing is ever assigned to it: what remains is the value it has outside of any binding.
  private func isTaskLocal(_ node: VariableDeclSyntax) -> Bool {
    node.attributes.contains { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "TaskLocal" }
  }

  private func isState(_ binding: PatternBindingSyntax, _ node: VariableDeclSyntax) -> Bool {
    if let accessors = binding.accessorBlock, binding.initializer == nil {
      // Computed each time, unless it only observes what is stored.
      guard case .accessors(let list) = accessors.accessors else { return false }
      return list.contains { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
    }
    if node.bindingSpecifier.text == "var", !isTaskLocal(node) { return true }
    if let constant, binding.pattern.trimmedDescription == constant { return false }
    return binding.initializer.map { CallFinder.isCall(in: $0.value) } ?? false
  }
}

private final class CallFinder: SyntaxVisitor {
  private var found = false

  static func isCall(in expression: ExprSyntax) -> Bool {
    let finder = CallFinder(viewMode: .sourceAccurate)
    finder.walk(expression)
    return finder.found
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if !makesValue(node.calledExpression) { found = true }
    return .visitChildren
  }

  /// Initialisers of the library's values, and methods of values: `Duration.seconds(1)`, `.seconds(1)`, `(1...3).map { ... }`.
  private func makesValue(_ callee: ExprSyntax) -> Bool {
    if callee.is(ArrayExprSyntax.self) || callee.is(DictionaryExprSyntax.self) { return true }
    let root = callee.as(MemberAccessExprSyntax.self).map { $0.base } ?? callee
    guard let name = root?.as(DeclReferenceExprSyntax.self)?.baseName.text else {
      return !(root?.is(GenericSpecializationExprSyntax.self) ?? false)
    }
    if Self.functions.contains(name) { return true }
    let isType = name.first?.isUppercase == true
    return isType ? Self.values.contains(name) : callee.is(MemberAccessExprSyntax.self)
  }

  private static let functions: Set<String> = ["abs", "max", "min", "stride", "zip"]
  private static let values: Set<String> = [
    "Array", "Bool", "Character", "Data", "Date", "Dictionary", "Double", "Duration", "Int", "Set", "String", "UInt", "URL", "UUID",
  ]

  /// What is handed to a call is carried out; what is only kept is not.
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
    node.parent?.is(InitializerClauseSyntax.self) == true ? .skipChildren : .visitChildren
  }
}

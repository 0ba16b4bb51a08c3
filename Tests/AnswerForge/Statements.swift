import SwiftSyntax

extension CodeBlockItemSyntax {
  /// White space that a statement beside it begins with.
  var indent: String {
    let trivia = leadingTrivia.description
    guard let newline = trivia.lastIndex(of: "\n") else { return "\n" }
    return "\n" + trivia[trivia.index(after: newline)...].prefix(while: \.isWhitespace)
  }

  /// The list that it is in.
  var list: CodeBlockItemListSyntax? { parent?.as(CodeBlockItemListSyntax.self) }

  /// Whether it is the only statement of a function or closure and its value is what that returns, without saying `return`.
  var isImplicitReturn: Bool {
    guard let list, list.count == 1, let owner = list.parent else { return false }
    let isValue: Bool =
      switch item {
      case .expr(let expression): expression.all(AssignmentExprSyntax.self).isEmpty || !expression.is(SequenceExprSyntax.self)
      case .stmt(let statement): statement.is(ExpressionStmtSyntax.self)
      case .decl: false
      }
    guard isValue else { return false }
    if owner.is(ClosureExprSyntax.self) { return true }
    return owner.parent?.as(FunctionDeclSyntax.self)?.result != nil
  }

  /// Edits that put a statement before it; what was returned without a word needs one then.
  func edits(putting statement: String) -> [Edit] {
    [preceded(by: statement + indent + (isImplicitReturn ? "return " : ""))]
  }

  /// A change that puts a statement before it.
  func inserting(_ statement: String) -> Change { Change(place: place, edits: edits(putting: statement)) }

  /// A change that puts a statement behind it.
  func appending(_ statement: String) -> Change { Change(place: place, edits: [followed(by: indent + statement)]) }

  /// Whether it is a plain statement: no declaration, and nothing after which the rest cannot be reached.
  var isPlain: Bool {
    switch item {
    case .decl: false
    case .stmt(let statement):
      !statement.is(ReturnStmtSyntax.self) && !statement.is(ThrowStmtSyntax.self) && !statement.is(BreakStmtSyntax.self)
        && !statement.is(ContinueStmtSyntax.self)
    case .expr: true
    }
  }

  var isReturn: Bool { item.is(ReturnStmtSyntax.self) }
}

extension CodeBlockItemListSyntax {
  /// The function whose whole body it is.
  var function: FunctionDeclSyntax? { parent?.parent?.as(FunctionDeclSyntax.self) }

  /// Where its statements stand.
  var textSpan: Range<Int>? {
    guard let first, let last else { return nil }
    return first.span.lowerBound..<last.span.upperBound
  }

  /// The statements as they stand, with `return` where it was left out.
  func text(of answer: Answer) -> String {
    guard let textSpan, let first else { return "" }
    let text = String(decoding: Array(answer.text.utf8)[textSpan], as: UTF8.self)
    return (count == 1 && first.isImplicitReturn ? "return " : "") + text
  }

  /// A change that replaces all of them, at the place of the function.
  func replaced(by text: String) -> Change? {
    guard let textSpan, let owner = function else { return nil }
    return Change(place: owner.name.text, edits: [Edit(range: textSpan, text: text)])
  }
}

extension Answer {
  /// All statements inside functions and closures.
  var statements: [CodeBlockItemSyntax] {
    all(CodeBlockItemSyntax.self).filter { $0.list?.parent?.is(SourceFileSyntax.self) != true }
  }

  /// The functions that have a body and stand in no other one.
  var functions: [FunctionDeclSyntax] { all(FunctionDeclSyntax.self).filter { $0.isOuter && $0.body != nil } }

  /// The groups that children are added to, by their closures' parameters.
  var groups: [(name: String, call: FunctionCallExprSyntax, closure: ClosureExprSyntax)] {
    all(FunctionCallExprSyntax.self).compactMap { call in
      guard let callee = call.callee, callee.hasPrefix("with"), callee.hasSuffix("TaskGroup"),
        let closure = call.trailingClosure ?? call.arguments.last?.expression.as(ClosureExprSyntax.self),
        let name = closure.parameters.first
      else { return nil }
      return (name, call, closure)
    }
  }

  /// Loops that take a group's results.
  var drains: [ForStmtSyntax] {
    let names = Set(groups.map(\.name))
    return all(ForStmtSyntax.self).filter { $0.awaitKeyword != nil && names.contains($0.sequence.words) && $0.whereClause == nil }
  }
}

extension ClosureExprSyntax {
  /// The names of its parameters.
  var parameters: [String] {
    switch signature?.parameterClause {
    case .simpleInput(let list): list.map(\.name.text)
    case .parameterClause(let clause): clause.parameters.map { ($0.secondName ?? $0.firstName).text }
    case nil: []
    }
  }
}

import SwiftSyntax

extension Rule {
  /// `a < b` as `b > a`.
  static let flipComparison = Rule("flip-comparison") { answer in
    answer.comparisons.map { comparison in
      let (sequence, left, sign, right) = comparison
      return sequence.replaced(by: "\(right.words) \(mirrored[sign] ?? sign) \(left.words)")
    }
  }

  /// `a < b` as `!(a >= b)`.
  static let denyComparison = Rule("deny-comparison") { answer in
    answer.comparisons.map { comparison in
      let (sequence, left, sign, right) = comparison
      return sequence.replaced(by: "!(\(left.words) \(opposite[sign] ?? sign) \(right.words))")
    }
  }

  /// `x += 1` as `x = x + 1`.
  static let spellAssignment = Rule("spell-assignment") { answer in
    answer.all(SequenceExprSyntax.self).compactMap { sequence in
      let parts = Array(sequence.elements)
      guard parts.count == 3, let sign = parts[1].as(BinaryOperatorExprSyntax.self), ["+=", "-="].contains(sign.words) else {
        return nil
      }
      return sequence.replaced(by: "\(parts[0].words) = \(parts[0].words) \(sign.words.prefix(1)) (\(parts[2].words))")
    }
  }

  /// A returned value gets a name first.
  static let nameResult = Rule("name-result") { answer in
    answer.statements.compactMap { item in
      if let statement = item.item.as(ReturnStmtSyntax.self), let value = statement.expression {
        guard needsNoType(value) else { return nil }
        return item.replaced(by: "let outcome = \(value.words)" + item.indent + "return outcome")
      }
      guard item.isImplicitReturn, case .expr(let value) = item.item, item.list?.function != nil, needsNoType(value) else {
        return nil
      }
      return item.replaced(by: "let outcome = \(value.words)" + item.indent + "return outcome")
    }
  }

  /// `return` where it may be left out.
  static let sayReturn = Rule("say-return") { answer in
    answer.statements.compactMap { item in
      guard item.isImplicitReturn, item.list?.function != nil else { return nil }
      return item.changed(item.preceded(by: "return "))
    }
  }

  /// A type that the compiler would have found out.
  static let sayType = Rule("say-type") { answer in
    answer.all(PatternBindingSyntax.self).compactMap { binding in
      guard binding.typeAnnotation == nil, binding.pattern.is(IdentifierPatternSyntax.self), let value = binding.initializer?.value
      else { return nil }
      return type(of: value).map { binding.pattern.changed(binding.pattern.followed(by: ": \($0)")) }
    }
  }

  /// `.map(String.init)` with a closure, and `{ $0 }` with a name.
  static let spellClosure = Rule("spell-closure") { answer in
    let references: [Change] = answer.all(LabeledExprSyntax.self).compactMap { argument in
      guard let member = argument.expression.as(MemberAccessExprSyntax.self), member.declName.words == "init",
        let base = member.base,
        argument.parent?.parent?.as(FunctionCallExprSyntax.self)?.callee == "map"
      else { return nil }
      return member.replaced(by: "{ \(base.words)($0) }")
    }
    let closures: [Change] = answer.all(ClosureExprSyntax.self).compactMap { closure in
      guard closure.signature == nil else { return nil }
      let uses = closure.own(DeclReferenceExprSyntax.self).filter { $0.baseName.text == "$0" }
      let all = closure.statements.all(DeclReferenceExprSyntax.self).filter { $0.baseName.text == "$0" }
      guard !all.isEmpty, closure.statements.all(ClosureExprSyntax.self).isEmpty, uses.isEmpty || uses.count == all.count else {
        return nil
      }
      guard !closure.statements.words.contains("$1") else { return nil }
      return Change(place: closure.place, edits: [closure.leftBrace.followed(by: " item in ")] + all.map { $0.with("item") })
    }
    return references + closures
  }

  /// `if a {} else {}` with the branches the other way round, and with `switch`.
  static let turnBranches = Rule("turn-branches") { answer in
    answer.all(IfExprSyntax.self).compactMap { branch in
      guard let condition = branch.onlyCondition, case .codeBlock(let other) = branch.elseBody else { return nil }
      return branch.replaced(by: "if !(\(condition.words)) \(other.words) else \(branch.body.words)")
    }
  }

  static let switchBranches = Rule("switch-branches") { answer in
    answer.all(IfExprSyntax.self).compactMap { branch in
      guard let condition = branch.onlyCondition, branch.own(BreakStmtSyntax.self).isEmpty else { return nil }
      let other: String
      switch branch.elseBody {
      case .codeBlock(let block): other = block.statements.words.isEmpty ? "break" : block.statements.words
      case nil: other = "break"
      default: return nil
      }
      guard !branch.body.statements.isEmpty else { return nil }
      return branch.replaced(by: "switch \(condition.words) {\ncase true: \(branch.body.statements.words)\ncase false: \(other)\n}")
    }
  }

  /// `guard a else {}` as `if !(a) {}`, and the other way round.
  static let guardAsIf = Rule("guard-as-if") { answer in
    answer.all(GuardStmtSyntax.self).compactMap { statement in
      guard statement.conditions.count == 1, case .expression(let condition) = statement.conditions.first?.condition else {
        return nil
      }
      return statement.replaced(by: "if !(\(condition.words)) \(statement.body.words)")
    }
  }

  static let ifAsGuard = Rule("if-as-guard") { answer in
    answer.all(IfExprSyntax.self).compactMap { branch in
      guard let condition = branch.onlyCondition, branch.elseBody == nil, let last = branch.body.statements.last,
        last.item.is(ReturnStmtSyntax.self) || last.item.is(ThrowStmtSyntax.self)
      else { return nil }
      return branch.replaced(by: "guard !(\(condition.words)) else \(branch.body.words)")
    }
  }

  private static let mirrored = ["<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="]
  private static let opposite = ["<": ">=", ">": "<=", "<=": ">", ">=": "<", "==": "!=", "!=": "=="]

  /// Whether an expression has the same type wherever it stands.
  private static func needsNoType(_ value: ExprSyntax) -> Bool {
    if let attempt = value.as(TryExprSyntax.self) { return needsNoType(attempt.expression) }
    if let wait = value.as(AwaitExprSyntax.self) { return needsNoType(wait.expression) }
    if let call = value.as(FunctionCallExprSyntax.self) {
      // What is thrown or collected in a closure may take its type from outside.
      return call.callee?.hasSuffix("TaskGroup") == true
        || !call.calledExpression.words.hasPrefix(".") && call.all(ClosureExprSyntax.self).isEmpty && call.callee != "init"
    }
    return value.is(DeclReferenceExprSyntax.self) || value.is(MemberAccessExprSyntax.self) && !value.words.hasPrefix(".")
  }

  private static func type(of value: ExprSyntax) -> String? {
    if value.is(IntegerLiteralExprSyntax.self) { return "Int" }
    if value.is(BooleanLiteralExprSyntax.self) { return "Bool" }
    if value.is(StringLiteralExprSyntax.self) { return "String" }
    if let call = value.as(FunctionCallExprSyntax.self), call.calledExpression.is(ArrayExprSyntax.self) {
      return call.calledExpression.words
    }
    return nil
  }
}

extension Answer {
  /// Comparisons of two simple operands.
  var comparisons: [(SequenceExprSyntax, left: ExprSyntax, sign: String, right: ExprSyntax)] {
    all(SequenceExprSyntax.self).compactMap { sequence in
      let parts = Array(sequence.elements)
      guard parts.count == 3, let sign = parts[1].as(BinaryOperatorExprSyntax.self)?.words,
        ["<", "<=", ">", ">=", "==", "!="].contains(sign)
      else { return nil }
      return (sequence, parts[0], sign, parts[2])
    }
  }
}

extension IfExprSyntax {
  /// Its condition, if it is a single one that binds no name.
  var onlyCondition: ExprSyntax? {
    guard conditions.count == 1, case .expression(let condition) = conditions.first?.condition else { return nil }
    return condition
  }
}

import SwiftSyntax

extension Rule {
  /// A pause before a statement. Not in an actor: there a pause lets others in, between two statements that belong together.
  static let yield = Rule("yield") { answer in
    answer.pausable.map { $0.inserting("await Task.yield()") }
  }

  /// Several pauses in a row.
  static let yields = Rule("yield-thrice") { answer in
    answer.pausable.map { $0.inserting("for _ in 1...3 { await Task.yield() }") }
  }

  /// A pause at the beginning of a loop's body.
  static let yieldInLoop = Rule("yield-in-loop") { answer in
    answer.pausable.filter { item in
      item.list?.first?.id == item.id
        && (item.list?.parent?.parent?.is(ForStmtSyntax.self) == true
          || item.list?.parent?.parent?.is(WhileStmtSyntax.self) == true)
    }.map { $0.inserting("await Task.yield()") }
  }

  /// A pause at the beginning of an actor's function, which nobody in the actor calls and relies on.
  static let yieldFirst = Rule("yield-first") { answer in
    answer.functions.filter { function in
      function.isAsync && !answer.tree.references.contains(function.name.text)
    }.compactMap { $0.body?.statements.first?.inserting("await Task.yield()") }
  }

  /// A sleep of no length before something that may throw when cancelled, too. Not beside tasks that nobody would stop then.
  static let emptySleep = Rule("empty-sleep") { answer in
    let isStructured = answer.all(FunctionCallExprSyntax.self).allSatisfy { !["Task", "detached"].contains($0.callee) }
    return answer.pausable.filter { item in
      isStructured && item.tries && (item.item.is(TryExprSyntax.self) || item.item.is(VariableDeclSyntax.self)) && item.awaits
        && item.own(TryExprSyntax.self).contains { $0.expression.is(AwaitExprSyntax.self) && $0.questionOrExclamationMark == nil }
    }.map { $0.inserting("try await Task.sleep(for: .zero)") }
  }

  /// A look at cancellation before anything has begun.
  static let checkFirst = Rule("check-cancellation-first") { answer in
    answer.functions.filter { $0.isAsync && $0.isThrowing && !$0.isPrivate }
      .compactMap { $0.body?.statements.first?.inserting("try Task.checkCancellation()") }
  }
}

extension Answer {
  /// Statements before which a pause changes nothing.
  fileprivate var pausable: [CodeBlockItemSyntax] {
    statements.filter { item in
      let context = Context(of: item)
      guard context.isAsync, !context.isIsolated else { return false }
      return item.ancestors.allSatisfy { !$0.is(DeferStmtSyntax.self) }
    }
  }
}

import SwiftSyntax

extension Rule {
  /// A statement that is not there.
  static let drop = Rule("drop") { answer in
    answer.statements.filter { item in
      guard item.isPlain || item.item.is(DeferStmtSyntax.self) || item.item.is(ReturnStmtSyntax.self) && item.item.words == "return"
      else { return false }
      return !item.isImplicitReturn || item.list?.function != nil && item.list?.function?.result == nil
        || item.ancestor(ClosureExprSyntax.self)?.label == "onCancel"
    }.map { $0.replaced(by: "") }
  }

  /// A statement that is there twice. Not one that sets something, goes over what is used up then, or is not come out of.
  static let twice = Rule("twice") { answer in
    let drains = Set(answer.drains.map { Syntax($0).id })
    return answer.statements.filter { item in
      guard item.isPlain, !item.isImplicitReturn || item.list?.function?.result == nil && item.list?.function != nil else {
        return false
      }
      let isSetting = item.item.as(SequenceExprSyntax.self)?.elements.contains { $0.is(AssignmentExprSyntax.self) } ?? false
      let isLoop = item.item.is(WhileStmtSyntax.self) || drains.contains(item.item.id)
      let leaves = item.item.is(DoStmtSyntax.self) && item.leaves
      return !isSetting && !isLoop && !leaves && !item.item.is(DeferStmtSyntax.self) && !item.item.is(GuardStmtSyntax.self)
    }.map { $0.appending($0.words) }
  }

  /// A call that is waited for is made twice.
  static let callTwice = Rule("call-twice") { answer in
    answer.all(AwaitExprSyntax.self).compactMap { wait in
      guard let call = wait.expression.as(FunctionCallExprSyntax.self), let item = wait.ancestor(CodeBlockItemSyntax.self),
        call.all(ClosureExprSyntax.self).isEmpty, call.callee?.first?.isUppercase == false
      else { return nil }
      let attempt = wait.parent?.is(TryExprSyntax.self) == true ? "try " : ""
      return Change(place: call.place, edits: item.edits(putting: "_ = \(attempt)await \(call.words)"))
    }
  }

  /// Two statements in the wrong order.
  static let swapped = Rule("swapped") { answer in
    answer.pairs.filter { first, second in
      first.isPlain && second.isPlain
    }.map { swap($0, $1) }
  }

  /// `return`, before the work is done.
  static let returnEarly = Rule("return-early") { answer in
    answer.all(CodeBlockItemListSyntax.self).filter { $0.parent?.is(SourceFileSyntax.self) != true }.flatMap { list -> [Change] in
      let items = Array(list)
      guard items.count > 1, let last = items.last, last.isReturn else { return [] }
      return items.dropLast().enumerated().compactMap { index, item in
        let later = items[index..<(items.count - 1)].filter { $0.item.is(DeclSyntax.self) }
        let names = later.reduce(into: Set<String>()) { $0.formUnion($1.declarations) }
        guard names.isDisjoint(with: last.references) else { return nil }
        return item.inserting("if true { \(last.words) }")
      }
    }
  }

  /// `return` of nothing, at once: from a function that returns nothing, or an empty array from one that returns an array.
  static let returnAtOnce = Rule("return-at-once") { answer in
    answer.all(FunctionDeclSyntax.self).compactMap { function in
      guard let first = function.body?.statements.first, let value = function.emptyResult else { return nil }
      return Change(place: function.name.text, edits: first.edits(putting: "if true { return \(value) }"))
    }
  }

  /// A loop that ends after its first round.
  static let breakLate = Rule("break") { answer in
    answer.loopBodies.compactMap { $0.last.map { $0.appending("break") } }
  }

  /// A loop whose rounds do nothing.
  static let continueEarly = Rule("continue") { answer in
    answer.loopBodies.compactMap { $0.first.map { $0.inserting("if true { continue }") } }
  }

  /// A loop that leaves out the first of what it goes over, or the last.
  static let skipsFirst = Rule("skips-first") { answer in
    answer.all(ForStmtSyntax.self).filter { $0.awaitKeyword == nil && !$0.sequence.words.contains("...") }
      .map { Change(place: $0.place, edits: [$0.sequence.followed(by: ".dropFirst()")]) }
  }

  static let skipsLast = Rule("skips-last") { answer in
    answer.all(ForStmtSyntax.self).filter { $0.awaitKeyword == nil && !$0.sequence.words.contains("...") }
      .map { Change(place: $0.place, edits: [$0.sequence.followed(by: ".dropLast()")]) }
  }

  /// What was for the way out is done at once.
  static let noDefer = Rule("no-defer") { answer in
    answer.all(DeferStmtSyntax.self).map { statement in
      Change(place: statement.place, edits: [statement.with(statement.body.statements.words)])
    }
  }

  /// What was for every way out is done on the good one only.
  static let deferOnSuccess = Rule("defer-on-success") { answer in
    answer.all(DeferStmtSyntax.self).compactMap { statement in
      guard let item = statement.parent?.as(CodeBlockItemSyntax.self), let last = item.list?.last,
        let result = last.item.as(ReturnStmtSyntax.self)?.expression
      else { return nil }
      return Change(
        place: statement.place,
        edits: [
          item.with(""), last.with("let outcome = \(result.words)\n\(statement.body.statements.words)\nreturn outcome"),
        ])
    }
  }
}

extension Answer {
  fileprivate var loopBodies: [CodeBlockItemListSyntax] {
    all(ForStmtSyntax.self).map(\.body.statements) + all(WhileStmtSyntax.self).map(\.body.statements)
  }
}

extension FunctionDeclSyntax {
  /// An empty value of what it returns, as text; `nil` if there is none for its type.
  var emptyResult: String? {
    guard let result else { return "" }
    if result.hasPrefix("[") { return result.contains(":") && !result.contains("any") ? "[:]" : "[]" }
    if result.hasSuffix("?") { return "nil" }
    return ["Int": "0", "String": "\"\"", "Bool": "false"][result]
  }
}

import SwiftSyntax

extension Rule {
  /// A call in a task of its own, which cancellation does not reach.
  static let looseCall = Rule("loose-call") { answer in
    answer.all(TryExprSyntax.self).compactMap { attempt in
      guard attempt.questionOrExclamationMark == nil, let wait = attempt.expression.as(AwaitExprSyntax.self),
        let call = wait.expression.as(FunctionCallExprSyntax.self), call.all(ClosureExprSyntax.self).isEmpty,
        call.callee != "next"
      else { return nil }
      return attempt.replaced(by: "try await Task { try await \(call.words) }.value")
    }
  }

  /// The whole function in a task of its own.
  static let looseBody = Rule("loose-body") { answer in
    answer.functions.filter { $0.isAsync && !$0.takesClosures && !$0.isPrivate }.compactMap { function in
      guard let body = function.body?.statements else { return nil }
      let result = function.result ?? "Void"
      let failure = function.isThrowing ? "any Error" : "Never"
      return body.replaced(
        by:
          "return \(function.callWords)Task { () async\(function.isThrowing ? " throws" : "") -> \(result) in\n\(body.text(of: answer))\n}.value"
          .replacing("Task {", with: "Task<\(result), \(failure)> {"))
    }
  }

  /// A task in place of a child.
  static let looseChild = Rule("loose-child") { answer in
    answer.additions.map { call in
      Change(
        place: call.place, edits: [Edit(range: call.span.lowerBound..<(call.trailingClosure?.span.lowerBound ?? 0), text: "Task ")])
    }
      + asyncLets(answer).map { variable, binding, value in
        variable.replaced(
          by:
            "let \(binding.pattern.words)Task = Task { try await \(value) }\nlet \(binding.pattern.words) = try await \(binding.pattern.words)Task.value"
        )
      }
  }

  /// A child that is waited for on the spot.
  static let onTheSpot = Rule("on-the-spot") { answer in
    asyncLets(answer).map { variable, binding, value in
      variable.replaced(by: "let \(binding.pattern.words) = try await \(value)")
    }
  }

  /// One child after the other: each is waited for when it has been added.
  static let oneByOne = Rule("one-by-one") { answer in
    answer.additions.compactMap { call in
      guard let item = call.ancestor(CodeBlockItemSyntax.self), let base = call.base, let loop = call.ancestor(ForStmtSyntax.self),
        let outer = loop.parent?.as(CodeBlockItemSyntax.self), let list = outer.list,
        let drain = answer.drains.first(where: { $0.sequence.words == base.words }),
        let drainItem = drain.parent?.as(CodeBlockItemSyntax.self), drainItem.list?.id == list.id
      else { return nil }
      let items = Array(list)
      guard let from = items.firstIndex(where: { $0.id == outer.id }), let to = items.firstIndex(where: { $0.id == drainItem.id }),
        from < to
      else { return nil }
      let between = items[(from + 1)..<to].map(\.words).joined(separator: "\n")
      let within = String(loop.words).replacing(item.words, with: item.words + "\n" + drain.words)
      return Change(
        place: call.place,
        edits: [Edit(range: outer.span.lowerBound..<drainItem.span.upperBound, text: between + "\n" + within)])
    }
  }

  /// A child that does not begin when the group has been cancelled.
  static let unlessCancelled = Rule("unless-cancelled") { answer in
    answer.all(MemberAccessExprSyntax.self).filter { $0.declName.words == "addTask" }.map { member in
      Change(
        place: member.parent?.place ?? member.place,
        edits: [member.declName.with("addTaskUnlessCancelled"), member.preceded(by: "_ = ")])
    }
  }

  /// The group is cancelled before its results are taken.
  static let cancelsEarly = Rule("cancels-early") { answer in
    answer.drains.compactMap { loop in
      loop.parent?.as(CodeBlockItemSyntax.self)?.inserting("\(loop.sequence.words).cancelAll()")
    }
  }

  /// All results are waited for, and thrown away, before they are taken.
  static let waitsForAll = Rule("waits-for-all") { answer in
    answer.drains.compactMap { loop in
      loop.parent?.as(CodeBlockItemSyntax.self)?.inserting(
        (loop.tryKeyword == nil ? "" : "try ") + "await \(loop.sequence.words).waitForAll()")
    }
  }

  /// One result is lost.
  static let losesOne = Rule("loses-one") { answer in
    answer.drains.compactMap { loop in
      loop.parent?.as(CodeBlockItemSyntax.self)?.inserting(
        "_ = \(loop.tryKeyword == nil ? "" : "try ")await \(loop.sequence.words).next()")
    }
  }

  /// A handler of cancellation that is not there.
  static let noHandler = Rule("no-handler") { answer in
    answer.handlers.compactMap { call in
      guard let body = call.trailingClosure?.statements else { return nil }
      guard let item = call.ancestor(CodeBlockItemSyntax.self) else { return nil }
      if body.count == 1, let only = body.first, let whole = call.attempt {
        return Change(place: call.place, edits: [whole.with(only.words)])
      }
      guard call.attempt?.id == Syntax(item.item).id else { return nil }
      return Change(place: call.place, edits: [item.with(body.words)])
    }
  }

  /// A handler that does nothing.
  static let deafHandler = Rule("deaf-handler") { answer in
    answer.handlers.compactMap { call in
      guard let handler = call.additionalTrailingClosures.first(where: { $0.label.text == "onCancel" })?.closure else { return nil }
      return Change(place: call.place, edits: [handler.with("{}")])
    }
  }

  /// Cancellation is not looked at.
  static let notCancelled = Rule("not-cancelled") { answer in
    answer.all(MemberAccessExprSyntax.self).filter { $0.words == "Task.isCancelled" || $0.words.hasSuffix(".isCancelled") }
      .map { $0.replaced(by: "false") }
  }

  private static func asyncLets(_ answer: Answer) -> [(VariableDeclSyntax, PatternBindingSyntax, String)] {
    answer.all(VariableDeclSyntax.self).filter(isChild).compactMap { variable in
      guard let binding = variable.bindings.first, let value = binding.initializer?.value else { return nil }
      return (variable, binding, value.words.replacing("try await ", with: ""))
    }
  }
}

extension Answer {
  fileprivate var handlers: [FunctionCallExprSyntax] {
    all(FunctionCallExprSyntax.self).filter { $0.callee == "withTaskCancellationHandler" }
  }
}

extension FunctionCallExprSyntax {
  /// The call with the `try` and `await` before it.
  fileprivate var attempt: Syntax? {
    var node = Syntax(self)
    while let parent = node.parent, parent.is(AwaitExprSyntax.self) || parent.is(TryExprSyntax.self) { node = parent }
    return node
  }
}

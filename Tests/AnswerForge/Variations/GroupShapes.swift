import SwiftSyntax

extension Rule {
  /// `for try await x in group` as `while let x = try await group.next()`.
  static let nextLoop = Rule("next-loop") { answer in
    answer.drains.map { loop in
      let call = (loop.tryKeyword == nil ? "" : "try ") + "await \(loop.sequence.words).next()"
      return Change(
        place: loop.place,
        edits: [
          Edit(
            range: loop.forKeyword.span.lowerBound..<loop.sequence.span.upperBound,
            text: "while let \(loop.pattern.words) = \(call)")
        ])
    }
  }

  /// Results taken as `Result`s and opened.
  static let nextResult = Rule("next-result") { answer in
    answer.drains.filter { $0.tryKeyword != nil && $0.body.statements.first != nil && $0.pattern.words != "_" }.compactMap { loop in
      guard let first = loop.body.statements.first else { return nil }
      return Change(
        place: loop.place,
        edits: [
          Edit(
            range: loop.forKeyword.span.lowerBound..<loop.sequence.span.upperBound,
            text: "while let outcome = await \(loop.sequence.words).nextResult()"),
          first.preceded(by: "let \(loop.pattern.words) = try outcome.get()" + first.indent),
        ])
    }
  }

  /// A wait for children that have all been waited for.
  static let waitTwice = Rule("wait-for-all-again") { answer in
    answer.drains.compactMap { loop in
      guard let item = loop.parent?.as(CodeBlockItemSyntax.self), !loop.leaves else { return nil }
      return item.appending((loop.tryKeyword == nil ? "" : "try ") + "await \(loop.sequence.words).waitForAll()")
    }
  }

  /// `cancelAll` when nobody is left to hear it.
  static let cancelNobody = Rule("cancel-nobody") { answer in
    answer.drains.compactMap { loop in
      guard let item = loop.parent?.as(CodeBlockItemSyntax.self), !loop.leaves else { return nil }
      return item.appending("\(loop.sequence.words).cancelAll()")
    }
  }

  /// A group whose results nobody reads, as a discarding one.
  static let discarding = Rule("discarding-group") { answer in
    answer.groups.compactMap { group in
      guard let callee = group.call.callee, !callee.contains("Discarding"), group.call.arguments.count == 1,
        group.call.arguments.first?.expression.words == "Void.self", let argument = group.call.arguments.first,
        let drain = answer.drains.first(where: { $0.sequence.words == group.name && $0.body.statements.isEmpty }),
        group.closure.statements.last?.item.id == Syntax(drain).id,
        let name = group.call.calledExpression.as(DeclReferenceExprSyntax.self)
      else { return nil }
      return Change(
        place: group.call.place,
        edits: [name.with(callee.replacing("TaskGroup", with: "DiscardingTaskGroup")), argument.with(""), drain.with("")]
      )
    }
  }

  /// A child without its name, or with one.
  static let nameChild = Rule("name-child") { answer in
    answer.additions.compactMap { call in
      if call.rightParen == nil { return call.changed(call.calledExpression.followed(by: "(name: \"child\")")) }
      guard let argument = call.arguments.first, call.arguments.count == 1, argument.label?.text == "name" else { return nil }
      return call.changed(argument.with(""))
    }
  }

  /// A child of another priority.
  static let priority = Rule("priority") { answer in
    answer.additions.filter { $0.rightParen == nil }.map { call in
      call.changed(call.calledExpression.followed(by: "(priority: .high)"))
    }
  }

  /// A trailing closure between the parentheses.
  static let inParentheses = Rule("closure-in-parentheses") { answer in
    answer.all(FunctionCallExprSyntax.self).compactMap { call in
      guard let closure = call.trailingClosure, call.additionalTrailingClosures.isEmpty, let callee = call.callee else {
        return nil
      }
      let label: String
      switch callee {
      case "addTask", "Task": label = "operation: "
      case "map", "compactMap", "filter": label = ""
      default:
        guard callee.hasSuffix("TaskGroup") else { return nil }
        label = "body: "
      }
      let start = call.rightParen ?? call.calledExpression.lastToken(viewMode: .sourceAccurate)
      guard let start else { return nil }
      let opening = call.rightParen == nil ? "(" : (call.arguments.isEmpty ? "" : ", ")
      let from = call.rightParen == nil ? start.span.upperBound : start.span.lowerBound
      return call.changed(
        Edit(range: from..<closure.span.lowerBound, text: opening + label), closure.followed(by: ")"))
    }
  }
}

extension Answer {
  /// Calls that add a child to a group, with a trailing closure.
  var additions: [FunctionCallExprSyntax] {
    all(FunctionCallExprSyntax.self).filter { $0.callee == "addTask" && $0.trailingClosure != nil }
  }
}

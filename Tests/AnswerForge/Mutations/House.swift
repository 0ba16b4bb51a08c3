import SwiftSyntax

extension Rule {
  /// A core is held while nothing is computed.
  static let blocks = Rule("blocks") { answer in
    answer.functions.filter { $0.isAsync && !$0.isPrivate }.compactMap { function in
      guard let first = function.body?.statements.first else { return nil }
      let edits = first.edits(putting: "usleep(1_000)") + [Edit(range: 0..<0, text: "import Foundation\n")]
      return Change(place: function.name.text, edits: edits)
    }
  }

  /// A task is left behind.
  static let leaves = Rule("leaves-a-task") { answer in
    answer.functions.filter { $0.isAsync && !$0.isPrivate }.compactMap { function in
      guard let first = function.body?.statements.first else { return nil }
      return Change(
        place: function.name.text, edits: first.edits(putting: "Task { try? await Task.sleep(for: .seconds(100_000)) }"))
    }
  }

  /// A continuation that nobody resumes.
  static let waitsForNobody = Rule("waits-for-nobody") { answer in
    answer.functions.filter { $0.isAsync && !$0.isPrivate }.compactMap { function in
      guard let first = function.body?.statements.first else { return nil }
      return Change(
        place: function.name.text,
        edits: first.edits(putting: "await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }"))
    }
  }

  /// The program is ended in the middle.
  static let exits = Rule("exits") { answer in
    answer.functions.filter { $0.isAsync && !$0.isPrivate }.compactMap { function in
      guard let first = function.body?.statements.first else { return nil }
      let edits = first.edits(putting: "exit(0)") + [Edit(range: 0..<0, text: "import Foundation\n")]
      return Change(place: function.name.text, edits: edits)
    }
  }
}

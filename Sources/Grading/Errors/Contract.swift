import Curriculum

/// What the checks of an exercise use of an answer: the declarations that every answer has to have.
///
/// They are those of the solution that the checks name and do not declare themselves; where the starter has one of the same name, it is the
/// starter's that is shown, since the learner has seen it.
struct Contract {
  let expected: [Declaration]

  init(solution: String, starter: String, checks: String) {
    let given = Declarations(in: starter)
    let theirs = Declarations(in: checks)
    let names = UsedNames(in: checks)
    expected = Declarations(in: solution).all.compactMap { declaration in
      guard declaration.privacy == nil, !names.all.isEmpty else { return nil }
      let owners = declaration.owner.split(separator: ".").map(String.init)
      guard owners.allSatisfy(names.all.contains), theirs.named(declaration.name, in: declaration.owner).isEmpty else { return nil }
      let isUsed =
        declaration.kind == .initializer
        ? owners.last.map(names.called.contains) ?? false
        : (owners.isEmpty ? names.all : names.members).contains(declaration.name)
      guard isUsed else { return nil }
      let seen = given.named(declaration.name, in: declaration.owner)
      return seen.first { $0.callers == declaration.callers } ?? (seen.count == 1 ? seen.first : nil) ?? declaration
    }
  }

  /// Where an answer does not keep it.
  ///
  /// - Parameter mentioned: What the compiler's words and the lines they are about name.
  /// - Returns: First what concerns something mentioned; if nothing does, all.
  func breaches(in answer: Declarations, mentioned: Set<String>) -> [Breach] {
    let all = expected.compactMap { Breach($0, in: answer, expected) }
    let relevant = all.filter { breach in
      mentioned.contains(breach.expected.name == "init" ? breach.expected.owner : breach.expected.name)
    }
    return relevant.isEmpty ? all : relevant
  }
}

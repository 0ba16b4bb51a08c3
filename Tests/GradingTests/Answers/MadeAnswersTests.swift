import AnswerForge
import Curriculum
import TestSupport
import Testing

/// Shows that an exercise's checks reject wrong answers and no correct one, with answers that a machine makes of the correct ones: a
/// sample of them that is the smaller the larger the course is (``MadeAnswers/stride``), and all with `LANES_ALL_ANSWERS`.
///
/// With `LANES_ANSWERS` set to a folder, what fails here is put there to look at.
@Suite("Made answers", .timeLimit(.minutes(30)))
struct MadeAnswersTests {
  @Test("that are correct are accepted", arguments: MadeAnswers.all)
  func accepted(_ made: MadeAnswers) async throws {
    let table = SurvivorTable(for: made.exercise)
    let answers = await Turnstile.single.pass { made.variations(without: Set(table.refused.keys)).sample }
    let mill = AnswerMill(exercise: made.exercise, bench: try await LessonsBench.shared.value)
    var (accepted, strangers) = (0, [String]())
    for (number, (answer, outcome)) in zip(answers, try await mill.grade(answers, areWrong: false)).enumerated() {
      switch outcome {
      case .accepted: accepted += 1
      case .rejected(let story):
        Issue.record("A correct answer is rejected: \(answer.story). \(story)\n\(answer.text)")
        try Showcase.show(answer, of: made.exercise, as: "rejected", number, story)
      case .doesNotCompile(let story):
        strangers.append("\(answer.story): \(story)")
        try Showcase.show(answer, of: made.exercise, as: "uncompiled", number, story)
      }
    }
    print("\(made.exercise.id): variations accepted \(accepted), not compiled \(strangers.count)")
    #expect(
      strangers.count <= max(1, answers.count / 10), "Too many variations do not compile:\n\(strangers.joined(separator: "\n"))")
    #expect(accepted >= MadeAnswers.least, "Too few to prove anything: \(made.advice)")
  }

  @Test("that are wrong are rejected, those apart that are listed with a reason", arguments: MadeAnswers.all)
  func rejected(_ made: MadeAnswers) async throws {
    let table = SurvivorTable(for: made.exercise)
    #expect(table.broken.isEmpty, "These rows of the table of survivors cannot be read.")
    let all = await Turnstile.single.pass { made.mutants }
    let mutants = all.sample
    let mill = AnswerMill(exercise: made.exercise, bench: try await LessonsBench.shared.value)
    var (rejected, uncompiled, survivors) = (0, 0, Set<SurvivorTable.Row>())
    for (number, (mutant, outcome)) in zip(mutants, try await mill.grade(mutants, areWrong: true)).enumerated() {
      switch outcome {
      case .accepted:
        let row = mutant.row
        survivors.insert(row)
        try Showcase.show(mutant, of: made.exercise, as: "survivor", number, "")
        if table.reasons[row] == nil {
          Issue.record(
            "A wrong answer passes. Strengthen the check, or list it with the reason why it is right: \(row)\n\(mutant.text)")
        }
      case .rejected(let story):
        rejected += 1
        try Showcase.show(mutant, of: made.exercise, as: "mutant", number, story)
      case .doesNotCompile(let story):
        uncompiled += 1
        try Showcase.show(mutant, of: made.exercise, as: "uncompiled-mutant", number, story)
      }
    }
    print(
      "\(made.exercise.id): mutants \(mutants.count), not compiled \(uncompiled), rejected \(rejected), survivors \(survivors.count)"
    )
    // Of what is listed, that which was graded and rejected, and that which is not made at all any more.
    let spared = Set(all.map(\.row)).subtracting(mutants.map(\.row)).union(survivors)
    let gone = Set(table.reasons.keys).subtracting(spared)
    #expect(gone.isEmpty, "These are listed as survivors and are none: take them out of the table.")
    #expect(rejected >= MadeAnswers.least, "Too few to prove anything: \(made.advice)")
  }
}

extension Forge.Product {
  /// What a table of survivors calls it.
  fileprivate var row: SurvivorTable.Row {
    SurvivorTable.Row(rule: changes.first?.rule ?? "", base: base, place: changes.first?.place ?? "")
  }
}

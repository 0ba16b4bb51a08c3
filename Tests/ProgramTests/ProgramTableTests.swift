import Recording
import TestSupport
import Testing

/// Small programs with known outcomes, in `Fixtures/Programs`: what is wrong with one is found, in its line, and nothing in one that looks
/// like it and is right.
@Suite("The table of programs") struct ProgramTableTests {
  @Test("What is wrong with a program is found, in its line, and nothing else", arguments: ProgramFile.wrong)
  func found(_ file: ProgramFile) async throws { try await compare(file) }

  @Test("Nothing is found in a program that looks alike and is right", arguments: ProgramFile.twins)
  func innocent(_ file: ProgramFile) async throws { try await compare(file) }

  private func compare(_ file: ProgramFile) async throws {
    let outcome = try await ProgramBench.shared.value.outcome(of: file)
    let surprises = file.expected.surprises(in: outcome)
    #expect(surprises.isEmpty, "\(file.name): \(surprises.joined(separator: "; ")), but \(outcome.story)")
  }

  @Test("There are at least 40 wrong programs, and each says what it shows and what must be found")
  func size() {
    #expect(ProgramFile.wrong.count >= 40)
    for file in ProgramFile.all {
      #expect(file.mistakes.isEmpty, "\(file.name): \(file.mistakes)")
      #expect(file.about.hasSuffix("."), "\(file.name)")
      #expect(file.expected.isInnocent == file.isTwin, "\(file.name)")
    }
  }

  @Test("Every wrong program has a twin, and no twin is without its program")
  func twins() {
    #expect(Set(ProgramFile.wrong.map(\.nameOfTwin)) == Set(ProgramFile.twins.map(\.name)))
    let kinds = Dictionary(grouping: ProgramFile.all, by: { $0.isTwin ? String($0.name.dropLast(5)) : $0.name })
    for (name, pair) in kinds { #expect(Set(pair.map(\.isExercise)).count == 1, "\(name) and its twin are run in different ways") }
  }

  @Test("Every kind of finding occurs", arguments: FindingKind.allCases)
  func occurs(_ kind: FindingKind) {
    #expect(ProgramFile.wrong.contains { $0.expected.kinds.contains(kind) }, "\(kind.word)")
  }
}

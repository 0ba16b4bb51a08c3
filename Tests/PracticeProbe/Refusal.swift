import Practice

/// Holds if the claim does not, and says exactly this.
func expectRefusal<Subject>(
  _ subject: Subject, _ claim: World.Claim<Subject>, _ message: String, _ words: World.Words = .asSeen
) throws {
  do {
    try expect(subject, claim, words)
  } catch {
    return try expect("\(error)" == message, "It says \"\(error)\", and not \"\(message)\".")
  }
  try expect(false, "The claim holds that was to be refused with \"\(message)\".")
}

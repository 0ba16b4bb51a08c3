import Practice

private struct Winner: Error {
  let answer: String
}

private actor Failures {
  private(set) var last: (any Error)?
  func note(_ error: any Error) { last = error }
}

/// The winner is thrown: an error that leaves a child of a discarding group ends the group and calls off the others.
func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let failures = Failures()
  do {
    try await withThrowingDiscardingTaskGroup { group in
      for key in keys {
        group.addTask {
          do {
            let answer = try await api.call(key)
            throw Winner(answer: answer)
          } catch let winner as Winner {
            throw winner
          } catch {
            await failures.note(error)
          }
        }
      }
    }
  } catch let winner as Winner {
    return winner.answer
  }
  throw await failures.last ?? NoCandidates()
}

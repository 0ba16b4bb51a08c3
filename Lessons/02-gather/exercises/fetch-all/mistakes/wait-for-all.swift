//! caught by: C4
//! `waitForAll` waits for every child before it throws: an hour for an error that was there after 10 ms.
import Practice

actor Answers {
  private var byKey: [String: String] = [:]

  func store(_ answer: String, for key: String) {
    byKey[key] = answer
  }

  func inOrder(of keys: [String]) -> [String] {
    keys.compactMap { byKey[$0] }
  }
}

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let answers = Answers()
  try await withThrowingTaskGroup(of: Void.self) { group in
    for key in keys {
      group.addTask {
        await answers.store(try await api.call(key), for: key)
      }
    }
    try await group.waitForAll()
  }
  return await answers.inOrder(of: keys)
}

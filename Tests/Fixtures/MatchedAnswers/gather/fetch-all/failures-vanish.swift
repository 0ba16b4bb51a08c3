//! fails like: drops-failures
import Practice

private actor Shelf {
  var answers: [String: String] = [:]
  func put(_ answer: String, _ key: String) { answers[key] = answer }
}

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let shelf = Shelf()
  await withDiscardingTaskGroup { group in
    for key in keys {
      group.addTask {
        do { await shelf.put(try await api.call(key), key) } catch {}
      }
    }
  }
  let answers = await shelf.answers
  return keys.compactMap { answers[$0] }
}

//! fails like: pairs-by-arrival
import Practice

private actor Collected {
  var results: [Result<String, any Error>] = []
  func add(_ result: Result<String, any Error>) { results.append(result) }
}

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  let collected = Collected()
  await withDiscardingTaskGroup { group in
    for key in keys {
      group.addTask {
        do { await collected.add(.success(try await api.call(key))) } catch { await collected.add(.failure(error)) }
      }
    }
  }
  return await collected.results
}

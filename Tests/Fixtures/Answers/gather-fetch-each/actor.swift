import Practice

private actor Results {
  private var list: [Result<String, any Error>]

  init(count: Int) { list = Array(repeating: .failure(CancellationError()), count: count) }

  func set(_ index: Int, _ result: Result<String, any Error>) { list[index] = result }

  var all: [Result<String, any Error>] { list }
}

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  let results = Results(count: keys.count)
  await withDiscardingTaskGroup { group in
    for index in keys.indices {
      group.addTask {
        let result: Result<String, any Error>
        do { result = .success(try await api.call(keys[index])) } catch { result = .failure(error) }
        await results.set(index, result)
      }
    }
  }
  return await results.all
}

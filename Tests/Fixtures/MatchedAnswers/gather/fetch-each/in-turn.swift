//! fails like: one-by-one
import Practice

private func outcome(_ key: String, _ api: Service) async -> Result<String, any Error> {
  do { return .success(try await api.call(key)) } catch { return .failure(error) }
}

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  var position = keys.startIndex
  var list = [Result<String, any Error>]()
  while position < keys.endIndex {
    await list.append(outcome(keys[position], api))
    position += 1
  }
  return list
}

import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  guard let key = keys.first else { return [] }
  async let first = result(of: key, from: api)
  async let rest = fetchEach(Array(keys.dropFirst()), from: api)
  return await [first] + rest
}

private func result(of key: String, from api: Service) async -> Result<String, any Error> {
  do {
    let answer = try await api.call(key)
    return .success(answer)
  } catch {
    return .failure(error)
  }
}

import Practice

/// What became of each of `keys`, in the order of the keys.
func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  // One request for each key, all at the same time. A failure is a result like any other, and it concerns its own key alone.
  return []
}

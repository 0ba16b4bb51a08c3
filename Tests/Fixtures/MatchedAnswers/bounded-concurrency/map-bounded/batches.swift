//! fails like: chunks
import Practice

private func together(_ batch: ArraySlice<String>, _ api: Service) async throws -> [String] {
  guard let first = batch.first else { return [] }
  async let head = api.call(first)
  async let tail = together(batch.dropFirst(), api)
  return try await [head] + tail
}

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  var (rest, answers) = (keys[...], [String]())
  while !rest.isEmpty {
    answers += try await together(rest.prefix(limit), api)
    rest = rest.dropFirst(limit)
  }
  return answers
}

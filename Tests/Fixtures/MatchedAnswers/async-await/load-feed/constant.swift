//! fails like: none
import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] { ["tea", "rain", "trains"] }

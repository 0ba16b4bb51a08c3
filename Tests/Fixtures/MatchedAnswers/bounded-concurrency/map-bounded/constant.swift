//! fails like: none
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] { keys.map { "answer to \($0)" } }

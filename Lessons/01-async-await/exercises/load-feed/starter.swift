import Practice

// With callbacks it looked like this. Each question nests inside the answer to the one before, and each
// failure has to be passed on by hand:
//
//   func loadFeed(user id: Int, from api: OldService, done: @escaping (Result<[String], any Error>) -> Void) {
//     api.call("users/\(id)") { user in
//       switch user {
//       case .failure(let error): done(.failure(error))
//       case .success(let name):
//         api.call("feeds/\(name)") { feed in
//           switch feed {
//           case .failure(let error): done(.failure(error))
//           case .success(let posts): done(.success(posts.split(separator: ",").map(String.init)))
//           }
//         }
//       }
//     }
//   }

/// The posts of a user's feed.
func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  return []
}

//! says: which is 'Service' and belongs to Practice
//! caught by: forbidden

import Practice

enum Own { typealias Remote = Service }

extension Own.Remote {
  var calls: Int { 100 }
}

func answer(from api: Service) async throws -> Int {
  return 42
}

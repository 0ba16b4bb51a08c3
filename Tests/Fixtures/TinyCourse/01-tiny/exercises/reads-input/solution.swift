func answer() async throws -> Int { 42 }

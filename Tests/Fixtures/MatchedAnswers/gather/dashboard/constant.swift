//! fails like: none
import Practice

func dashboard(from api: Service) async throws -> Dashboard { Dashboard(name: "Ada", unread: 3) }

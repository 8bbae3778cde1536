import AnamAPI
import Basics

@testable import Personas

extension AnamClient {
  /// Writes one field of the persona `p1`, once.
  @discardableResult
  func update(_ body: JSONValue = ["name": "Cara"]) async throws(APIError) -> LivePersona {
    try await once(PlannedRequest(method: "PUT", path: "/v1/personas/p1", body: body), on: "p1")
  }

  /// Creates a persona; sends the request once.
  @discardableResult
  func create(_ body: JSONValue = ["name": "Cara"]) async throws(APIError) -> LivePersona {
    try await once(PlannedRequest(method: "POST", path: "/v1/personas", body: body), on: nil)
  }

  private func once(_ request: PlannedRequest, on id: String?) async throws(APIError) -> LivePersona {
    var attempts = attempts()
    return try await execute(Call(request), on: id, &attempts)
  }

  /// Reads or writes the persona `p1`.
  @discardableResult
  func call(_ method: String) async throws(APIError) -> LivePersona {
    switch method {
    case "GET": try await persona(id: "p1")
    case "PUT": try await update()
    default: try await create()
    }
  }
}

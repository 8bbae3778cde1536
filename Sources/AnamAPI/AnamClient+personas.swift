package import Personas

extension AnamClient {
  /// Reads the list of personas: pages of 100 (API.md, "Personas").
  package func personaSummaries() async throws(APIError) -> [PersonaSummary] {
    let path = "/v1/personas"
    return try await pages(of: path).map { item throws(APIError) in
      guard let summary = PersonaSummary(item), isIdentifier(summary.id) else {
        throw APIError(method: "GET", path: path, reason: .unexpected("a persona without an id"))
      }
      return summary
    }
  }

  /// Reads one persona in full.
  ///
  /// - Throws: `APIError`; `isNotFound` if there is none with this id.
  package func persona(id: String) async throws(APIError) -> LivePersona {
    let path = "/v1/personas/\(id)"
    return try persona(in: try await send("GET", path), expecting: id, "GET", path)
  }

  /// Carries out a planned request and returns the persona that the server answers with.
  package func execute(_ request: PersonaPlan.Request, on id: String?) async throws(APIError) -> LivePersona {
    let body: String
    do {
      body = try jsonText(request.body, layout: .compact)
    } catch {
      throw APIError(
        method: request.method, path: request.path, reason: .unexpected("the request cannot be written as JSON"))
    }
    let answer = try await send(request.method, request.path, body: body)
    return try persona(in: answer, expecting: id, request.method, request.path)
  }

  private func persona(
    in answer: JSONValue, expecting id: String?, _ method: String, _ path: String
  ) throws(APIError) -> LivePersona {
    guard let persona = LivePersona(answer), isIdentifier(persona.id) else {
      throw APIError(
        method: method, path: path,
        reason: .unexpected("expected a persona with an id, got \(answer.kind)"))
    }
    if let id, persona.id != id {
      throw APIError(method: method, path: path, reason: .unexpected("another persona than the one asked for"))
    }
    return persona
  }
}

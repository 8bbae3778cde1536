package import Personas

extension AnamClient {
  /// Reads the list of personas: pages of 100 (API.md, "Personas").
  package func personaSummaries(
    for purpose: Attempts.Purpose = .work
  ) async throws(APIError) -> [PersonaSummary] {
    let path = "/v1/personas"
    return try await pages(of: path, for: purpose).map { item throws(APIError) in
      guard let summary = PersonaSummary(item), isIdentifier(summary.id) else {
        throw APIError(method: "GET", path: path, reason: .unexpected("a persona without a usable id"))
      }
      return summary
    }
  }

  /// Reads one persona in full.
  ///
  /// - Throws: `APIError`; `isNotFound` if there is none with this id.
  package func persona(id: String, for purpose: Attempts.Purpose = .work) async throws(APIError) -> LivePersona {
    let path = "/v1/personas/\(id)"
    return try persona(in: try await read(path, for: purpose), expecting: id, "GET", path)
  }

  /// Sends a planned request once and returns the persona that the server answers with.
  package func execute(
    _ request: PersonaPlan.Request, on id: String?, _ attempts: inout Attempts
  ) async throws(APIError) -> LivePersona {
    let call = try call(request)
    return try persona(in: try await attempt(call, &attempts), expecting: id, call.method, call.path)
  }

  /// Waits until the request may be sent, if the server wants to be left alone.
  package func waitForTurn(_ request: PersonaPlan.Request, _ attempts: Attempts) async throws(APIError) {
    try await waitForTurn(try call(request), attempts)
  }

  private func call(_ request: PersonaPlan.Request) throws(APIError) -> Call {
    do {
      let body = try jsonText(request.body, layout: .compact)
      return Call(method: request.method, path: request.path, body: body)
    } catch {
      throw APIError(
        method: request.method, path: request.path, reason: .unexpected("the request cannot be written as JSON"))
    }
  }

  private func persona(
    in answer: JSONValue, expecting id: String?, _ method: String, _ path: String
  ) throws(APIError) -> LivePersona {
    guard let persona = LivePersona(answer), isIdentifier(persona.id) else {
      throw APIError(
        method: method, path: path, reason: .unexpected("expected a persona with an id, got \(answer.kind)"))
    }
    if let id, persona.id != id {
      throw APIError(method: method, path: path, reason: .unexpected("another persona than the one asked for"))
    }
    return persona
  }
}

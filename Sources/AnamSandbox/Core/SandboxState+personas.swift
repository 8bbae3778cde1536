extension SandboxState {
  /// `GET` and `POST /v1/personas`.
  mutating func handlePersonas(_ request: SandboxRequest) throws(Rejection) -> SandboxResponse {
    switch request.method {
    case "GET":
      let page = try Page(request.query)
      let found = personas.filter { [$0.name].match(request.query["search"]) }
      let answer = page.answer(found, options: options) { $0.summary(catalogue) }
      return SandboxResponse(status: 200, answer)
    case "POST":
      return try create(request)
    default:
      throw Rejection(405, "\(request.method) is not allowed here; GET and POST are")
    }
  }

  /// `GET`, `PUT` and `DELETE /v1/personas/{id}`.
  mutating func handlePersona(_ id: String, _ request: SandboxRequest) throws(Rejection) -> SandboxResponse {
    switch request.method {
    case "GET":
      let persona = personas[try index(of: id)]
      return SandboxResponse(status: 200, persona.json(catalogue, options))
    case "PUT":
      return try update(at: try index(of: id), request)
    case "DELETE":
      personas.remove(at: try index(of: id))
      return SandboxResponse(status: 204, body: [])
    default:
      throw Rejection(405, "\(request.method) is not allowed here; GET, PUT and DELETE are")
    }
  }

  private func index(of id: String) throws(Rejection) -> Int {
    guard let index = personas.firstIndex(where: { $0.id == id }) else {
      throw Rejection(404, "no persona has the id '\(id)'")
    }
    return index
  }

  private mutating func update(
    at index: Int,
    _ request: SandboxRequest
  ) throws(Rejection) -> SandboxResponse {
    let body = try PersonaBody(request.body, normalising: options.normaliseText)
    var persona = personas[index]
    try persona.update(with: body, in: catalogue, options: options)
    persona.updatedAt = clock.tick()
    personas[index] = persona
    return SandboxResponse(status: 200, persona.json(catalogue, options))
  }

  private mutating func create(_ request: SandboxRequest) throws(Rejection) -> SandboxResponse {
    let body = try PersonaBody(request.body, normalising: options.normaliseText)
    let missing = PersonaRules.neededToCreate.filter { body[$0] == nil }
    guard missing.isEmpty else {
      throw Rejection(400, "missing: \(missing.joined(separator: ", "))")
    }
    var persona = Persona(id: newIdentifier(), createdAt: clock.tick())
    persona.avatarModel = catalogue.avatar(body.string("avatarId"))?.standardModel
    try persona.update(with: body, in: catalogue, options: options)
    personas.append(persona)
    return SandboxResponse(status: 201, persona.json(catalogue, options))
  }
}

extension SandboxState {
  /// Changes a persona as somebody in the dashboard would: with the resets of an update, and a new time.
  ///
  /// Does nothing if there is no such persona, or if the API would refuse the change.
  mutating func edit(_ id: String, with body: PersonaBody) {
    guard let index = personas.firstIndex(where: { $0.id == id }) else { return }
    var persona = personas[index]
    do throws(Rejection) {
      try persona.update(with: body, in: catalogue, options: options)
    } catch {
      return
    }
    persona.updatedAt = clock.tick()
    personas[index] = persona
  }

  /// All stored personas, oldest first, with every field.
  var storedPersonas: JSON {
    var options = options
    options.hideUnreadable = false
    return .array(personas.map { $0.json(catalogue, options) })
  }
}

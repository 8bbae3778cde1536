extension SandboxState {
  /// `GET /v1/avatars`, `/v1/voices`, `/v1/llms` and `/v1/tools`, whole and by id.
  func handleCatalogue(
    _ resource: Route.Resource,
    _ id: String?,
    _ request: SandboxRequest
  ) throws(Rejection) -> SandboxResponse {
    guard request.method == "GET" else {
      throw Rejection(405, "\(request.method) is not allowed here; GET is")
    }
    let items = catalogue.items(of: resource)
    guard let id else {
      let page = try Page(request.query)
      let found = items.filter { $0.searchableNames.match(request.query["search"]) }
      let answer = page.answer(found, options: options) { $0.json(options) }
      return SandboxResponse(status: 200, answer)
    }
    guard let item = items.first(where: { $0.id == id }) else {
      throw Rejection(404, "\(resource.rawValue): nothing has the id '\(id)'")
    }
    return SandboxResponse(status: 200, item.json(options))
  }
}

extension Catalogue {
  fileprivate func items(of resource: Route.Resource) -> [any CatalogueItem] {
    switch resource {
    case .personas: []
    case .avatars: avatars
    case .voices: voices
    case .llms: languageModels
    case .tools: tools
    }
  }
}

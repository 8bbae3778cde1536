/// What an account offers to its personas.
struct Catalogue: Sendable, Hashable {
  var avatars: [Avatar] = []
  var voices: [Voice] = []
  var languageModels: [LanguageModel] = []
  var tools: [Tool] = []

  func avatar(_ id: String?) -> Avatar? {
    avatars.first { $0.id == id }
  }

  func voice(_ id: String?) -> Voice? {
    voices.first { $0.id == id }
  }

  func languageModel(_ id: String?) -> LanguageModel? {
    languageModels.first { $0.id == id }
  }

  func tool(_ id: String) -> Tool? {
    tools.first { $0.id == id }
  }
}

/// Something that personas refer to by its id.
protocol CatalogueItem: Sendable {
  var id: String { get }
  /// The names that `search` in a list request looks at.
  var searchableNames: [String] { get }

  /// The item as the API shows it.
  func json(_ options: SandboxOptions) -> JSON
}

extension [String] {
  /// Whether one of these names contains `search`, ignoring case; without a search, all of them match.
  func match(_ search: String?) -> Bool {
    guard let search else { return true }
    let wanted = [UInt8](search.lowercased().utf8)
    return contains { $0.lowercased().utf8.contains(wanted) }
  }
}

extension SandboxState {
  /// `GET /v1/avatars`, `/v1/voices`, `/v1/llms` and `/v1/tools`: the whole list, or one item by its id.
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

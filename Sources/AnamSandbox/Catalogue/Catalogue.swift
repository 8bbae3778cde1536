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

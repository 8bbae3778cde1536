/// A persona as the sandbox stores it: the fields of a request, and what the server adds to them.
struct Persona: Sendable, Hashable {
  let id: String
  var name: String
  var description: String?
  var avatarId: String?
  var avatarModel: String?
  var voiceId: String?
  /// The language model; nil also for `CUSTOMER_CLIENT_V1`.
  var llmId: String?
  var systemPrompt: String?
  var skipGreeting = false
  var uninterruptibleGreeting = false
  var initialMessage: String?
  var zeroDataRetention = false
  var voiceDetectionOptions: [String: JSON]?
  var languageCode: String?
  var voiceGenerationOptions: [String: JSON]?
  /// The tools in the order of the request, each once.
  var toolIds: [String] = []
  /// ISO 8601.
  var createdAt: String
  /// ISO 8601; every accepted update moves it.
  var updatedAt: String

  init(id: String, createdAt: String) {
    self.id = id
    self.name = ""
    self.createdAt = createdAt
    self.updatedAt = createdAt
  }
}

extension Persona: SeedRecord {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case name
    case description
    case avatarId
    case avatarModel
    case voiceId
    case llmId
    case systemPrompt
    case skipGreeting
    case uninterruptibleGreeting
    case initialMessage
    case zeroDataRetention
    case voiceDetectionOptions
    case languageCode
    case voiceGenerationOptions
    case toolIds
    case createdAt
    case updatedAt
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let createdAt = try container.decodeIfPresent(String.self, forKey: .createdAt) ?? LogicalClock.start
    self.init(id: try container.decode(String.self, forKey: .id), createdAt: createdAt)
    updatedAt = try container.decodeIfPresent(String.self, forKey: .updatedAt) ?? createdAt
    name = try container.decode(String.self, forKey: .name)
    description = try container.decodeIfPresent(String.self, forKey: .description)
    avatarId = try container.decodeIfPresent(String.self, forKey: .avatarId)
    avatarModel = try container.decodeIfPresent(String.self, forKey: .avatarModel)
    voiceId = try container.decodeIfPresent(String.self, forKey: .voiceId)
    llmId = try container.decodeIfPresent(String.self, forKey: .llmId)
    llmId = llmId == LanguageModel.customerClient ? nil : llmId
    systemPrompt = try container.decodeIfPresent(String.self, forKey: .systemPrompt)
    skipGreeting = try container.decodeIfPresent(Bool.self, forKey: .skipGreeting) ?? false
    uninterruptibleGreeting =
      try container.decodeIfPresent(Bool.self, forKey: .uninterruptibleGreeting) ?? false
    initialMessage = try container.decodeIfPresent(String.self, forKey: .initialMessage)
    zeroDataRetention = try container.decodeIfPresent(Bool.self, forKey: .zeroDataRetention) ?? false
    voiceDetectionOptions =
      try container.decodeIfPresent([String: JSON].self, forKey: .voiceDetectionOptions)
    languageCode = try container.decodeIfPresent(String.self, forKey: .languageCode)
    voiceGenerationOptions =
      try container.decodeIfPresent([String: JSON].self, forKey: .voiceGenerationOptions)
    toolIds = try container.decodeIfPresent([String].self, forKey: .toolIds) ?? []
  }
}

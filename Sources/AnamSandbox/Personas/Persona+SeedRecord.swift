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

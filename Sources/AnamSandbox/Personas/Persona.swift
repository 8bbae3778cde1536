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
  /// The tools in the order in which they were given, each once.
  var toolIds: [String] = []
  /// ISO 8601.
  var createdAt: String
  /// ISO 8601; moved by every update that is accepted.
  var updatedAt: String

  init(id: String, createdAt: String) {
    self.id = id
    self.name = ""
    self.createdAt = createdAt
    self.updatedAt = createdAt
  }
}

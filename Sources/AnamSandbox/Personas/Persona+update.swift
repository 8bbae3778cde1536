extension Persona {
  /// Stores the values in `body`, and resets what depends on them.
  ///
  /// Source: api.md, "The rules that make an update more than a diff".
  ///
  /// - Throws: A 400, which leaves the persona half changed: update a copy.
  mutating func update(
    with body: PersonaBody,
    in catalogue: Catalogue,
    options: SandboxOptions
  ) throws(Rejection) {
    updatePlainFields(with: body, nested: options.nested)
    try updateAvatar(with: body, in: catalogue)
    try updateVoice(with: body, in: catalogue, nested: options.nested)
    try updateLanguageModel(with: body, in: catalogue)
    try updateTools(with: body, in: catalogue)
  }

  /// Updates the fields that neither refer to the catalogue nor reset anything.
  private mutating func updatePlainFields(with body: PersonaBody, nested: SandboxOptions.NestedUpdate) {
    name = body.string("name") ?? name
    description = body.string("description") ?? description
    systemPrompt = body.string("systemPrompt") ?? systemPrompt
    skipGreeting = body.boolean("skipGreeting") ?? skipGreeting
    uninterruptibleGreeting = body.boolean("uninterruptibleGreeting") ?? uninterruptibleGreeting
    zeroDataRetention = body.boolean("zeroDataRetention") ?? zeroDataRetention
    languageCode = body.string("languageCode") ?? languageCode
    // The only field that null clears.
    if let message = body["initialMessage"] {
      initialMessage = message.string
    }
    if let new = body["voiceDetectionOptions"]?.object {
      voiceDetectionOptions = nested.apply(new, to: voiceDetectionOptions)
    }
  }

  private mutating func updateAvatar(
    with body: PersonaBody,
    in catalogue: Catalogue
  ) throws(Rejection) {
    let previousId = avatarId
    avatarId = body.string("avatarId") ?? avatarId
    guard let avatar = catalogue.avatar(avatarId) else {
      if let avatarId { throw Rejection(400, "avatarId: no avatar has the id '\(avatarId)'") }
      avatarModel = body.string("avatarModel") ?? avatarModel
      return
    }
    if let model = body.string("avatarModel") {
      guard avatar.supportedModels.contains(model) else {
        let supported = avatar.supportedModels.joined(separator: ", ")
        throw Rejection(
          400,
          "avatarModel: '\(model)' is not supported by avatar '\(avatar.displayName)', which supports \(supported)"
        )
      }
      avatarModel = model
    } else if let model = avatarModel, avatarId != previousId, !avatar.supportedModels.contains(model) {
      avatarModel = avatar.standardModel
    }
  }

  private mutating func updateVoice(
    with body: PersonaBody,
    in catalogue: Catalogue,
    nested: SandboxOptions.NestedUpdate
  ) throws(Rejection) {
    if let newId = body.string("voiceId"), newId != voiceId {
      guard catalogue.voice(newId) != nil else {
        throw Rejection(400, "voiceId: no voice has the id '\(newId)'")
      }
      voiceId = newId
      voiceGenerationOptions = nil
    }
    guard let value = body["voiceGenerationOptions"], let new = value.object else { return }
    guard let voice = catalogue.voice(voiceId) else {
      throw Rejection(400, "voiceGenerationOptions: the persona has no voice")
    }
    let problems = VoiceOptionsRules.problems(with: value, for: voice)
    guard problems.isEmpty else { throw Rejection(400, problems.joined(separator: "; ")) }
    voiceGenerationOptions = nested.apply(new, to: voiceGenerationOptions)
  }

  private mutating func updateLanguageModel(
    with body: PersonaBody,
    in catalogue: Catalogue
  ) throws(Rejection) {
    guard let newId = body.string("llmId") else { return }
    if newId == LanguageModel.customerClient {
      llmId = nil
    } else if catalogue.languageModel(newId) != nil {
      llmId = newId
    } else {
      throw Rejection(400, "llmId: no language model has the id '\(newId)'")
    }
  }

  private mutating func updateTools(
    with body: PersonaBody,
    in catalogue: Catalogue
  ) throws(Rejection) {
    guard let newIds = body.strings("toolIds") else { return }
    if let unknown = newIds.first(where: { catalogue.tool($0) == nil }) {
      throw Rejection(400, "toolIds: no tool has the id '\(unknown)'")
    }
    var seen: Set<String> = []
    toolIds = newIds.filter { seen.insert($0).inserted }
  }
}

extension SandboxOptions.NestedUpdate {
  /// Returns the object to store when a body has `new`.
  fileprivate func apply(_ new: [String: JSON], to stored: [String: JSON]?) -> [String: JSON] {
    switch self {
    case .replace: new
    case .merge: (stored ?? [:]).merging(new) { $1 }
    }
  }
}

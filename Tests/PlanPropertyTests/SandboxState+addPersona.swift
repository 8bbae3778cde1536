import AnamSandbox
import Basics
import Personas
import TestTools

extension SandboxState {
  /// Brings a persona into a random state, by requests that are legal.
  ///
  /// - Returns: The persona's id.
  mutating func addPersona(using random: inout SplitMix64) -> String? {
    // Merging keeps the options that no request can set.
    options.nested = .merge
    defer { options.nested = .replace }
    var fields = random.legalFields()
    if random.oneIn(4) {
      let id = random.pick([Account.bare, Account.aged])
      return send("PUT", "/v1/personas/\(id)", .object(fields)).json["id"]?.text
    }
    fields.merge(["name": "Cara", "avatarId": "all", "voiceId": "lucy"]) { drawn, _ in drawn }
    return send("POST", "/v1/personas", .object(fields)).json["id"]?.text
  }
}

extension SplitMix64 {
  /// Returns some fields that any persona can be given together.
  fileprivate mutating func legalFields() -> [String: JSONValue] {
    var fields: [String: JSONValue] = [:]
    if oneIn(2) {
      let avatar = pick(Account.avatars)
      fields["avatarId"] = .string(avatar.id)
      if oneIn(2) { fields["avatarModel"] = .string(pick(avatar.models)) }
    }
    if !oneIn(3) {
      let voice = pick(Account.voices)
      fields["voiceId"] = .string(voice.id)
      if !voice.options.isEmpty, !oneIn(4) { fields["voiceGenerationOptions"] = options(voice.options) }
    }
    if oneIn(2) { fields["voiceDetectionOptions"] = options(OptionKey.voiceDetection) }
    for field in Account.textFields where !oneIn(3) { fields[field] = .string(text()) }
    for field in Account.flagFields where oneIn(2) { fields[field] = .boolean(oneIn(2)) }
    if oneIn(2) { fields["languageCode"] = .string(pick(Account.languages)) }
    if oneIn(2) { fields["llmId"] = .string(pick(Account.llms).id) }
    if !oneIn(3) { fields["toolIds"] = .array(some(of: Account.tools).map { .string($0.id) }) }
    return fields
  }

  private mutating func options(_ keys: [OptionKey]) -> JSONValue {
    .object(Dictionary(some(of: keys).map { ($0.name, pick($0.values).value) }) { $1 })
  }
}

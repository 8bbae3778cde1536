import Basics
import Personas
import TestTools

extension PersonaDraft {
  /// Draws a file that asks for something near a persona.
  ///
  /// - Parameters:
  ///   - live: The persona; nil if there is none yet.
  ///   - id: The persona's id.
  init(near live: StoredPersona?, id: String?, using random: inout SplitMix64) {
    var writer = DraftWriter(live: live, random: random)
    writer.write()
    random = writer.random
    self.init(id: id, entries: writer.entries.shuffled(using: &random), hasCRLF: random.oneIn(4))
  }
}

/// Writes the keys of a file one after the other.
private struct DraftWriter {
  var random: SplitMix64
  var entries: [PersonaDraft.Entry] = []
  private let live: StoredPersona
  private let isNew: Bool

  init(live: StoredPersona?, random: SplitMix64) {
    isNew = live == nil
    self.live = live ?? StoredPersona(["name": "Cara"])
    self.random = random
  }

  mutating func write() {
    if isNew || random.oneIn(5) {
      add("name", .text(random.pick([live["name"].text ?? "", "Clara", "Cl\u{E9}o"])))
    }
    writeTexts()
    writeAvatar()
    writeVoice()
    writeOptions(
      "voiceDetectionOptions", keys: OptionKey.voiceDetection, live: live.options("voiceDetectionOptions"))
    for field in Account.flagFields where random.oneIn(3) { add(field, .boolean(random.oneIn(2))) }
    if random.oneIn(4) { add("languageCode", .text(random.pick(Account.languages + ["en "]))) }
    writeLLM()
    if random.oneIn(2) { writeTools() }
  }

  private mutating func add(_ field: String, _ written: WrittenValue, key: String? = nil) {
    let text = random.pick(written.spellings)
    entries.append(.init(field: field, key: key ?? field, content: .single(written.value, text: text)))
  }

  /// Adds an id, or now and then the name that stands for it.
  private mutating func add(_ field: String, _ id: String, nameKey: String, name: String) {
    guard random.oneIn(3) else { return add(field, .text(id)) }
    let content = PersonaDraft.Content.single(.string(id), text: quoted(name))
    entries.append(.init(field: field, key: nameKey, content: content))
  }

  private mutating func writeTexts() {
    for field in Account.textFields where random.oneIn(2) {
      let text = random.text(near: live[field].text ?? "")
      switch field {
      case "initialMessage" where random.oneIn(6):
        add(field, .null)
      case "systemPrompt" where text.utf8.contains(UInt8(ascii: "\r")) || random.oneIn(3):
        add(field, WrittenValue(.string(text), "prompt.md"), key: "systemPromptFile")
      default:
        // A carriage return cannot be written in YAML: the reader refuses its escape.
        add(field, .lines(text.unicodeScalars.map { $0 == "\r" ? "\n" : String($0) }.joined()))
      }
    }
  }

  /// The avatar, which is the persona's own in one of three, and a model that it mostly supports.
  private mutating func writeAvatar() {
    var avatar = Account.avatars.first { .string($0.id) == live["avatarId"] }
    if isNew ? !random.oneIn(8) : random.oneIn(2) {
      let chosen = random.oneIn(3) ? avatar ?? Account.avatars[0] : random.pick(Account.avatars)
      add("avatarId", chosen.id, nameKey: "avatar", name: chosen.name)
      avatar = chosen
    }
    guard random.oneIn(2) else { return }
    let current = live["avatarModel"].text.flatMap { Account.models.contains($0) ? $0 : nil }
    let supported = avatar.map { random.pick($0.models) }
    let any = random.pick(Account.models)
    add("avatarModel", .text(random.pick([current ?? any, supported ?? any, supported ?? any, any])))
  }

  /// The voice, which mostly is of the provider that the persona has, and options that it mostly takes.
  private mutating func writeVoice() {
    var voice = Account.voices.first { .string($0.id) == live["voiceId"] }
    if isNew ? !random.oneIn(8) : random.oneIn(2) {
      let similar = Account.voices.filter { $0.provider == voice?.provider }
      let chosen = random.pick(random.oneIn(3) || similar.isEmpty ? Account.voices : similar)
      add("voiceId", chosen.id, nameKey: "voice", name: chosen.name)
      voice = chosen
    }
    let field = "voiceGenerationOptions"
    if random.oneIn(6) { return add(field, .null) }
    let shape = random.oneIn(4) ? random.pick(Account.voices) : voice
    writeOptions(field, keys: shape?.options ?? [], live: live.options(field))
  }

  /// Some of the options, each of them likely to be as it is, and now and then all of them.
  private mutating func writeOptions(_ field: String, keys: [OptionKey], live: [String: JSONValue]) {
    guard random.oneIn(2) else { return }
    let areAllSame = random.oneIn(4)
    let members = random.some(of: keys.filter { !areAllSame || live[$0.name] != nil }).map { key in
      let same = key.values.first { $0.value == live[key.name] }
      let any = random.pick(key.values + key.untrimmedValues)
      let written = areAllSame || random.oneIn(2) ? same ?? any : any
      return PersonaDraft.Member(name: key.name, value: written.value, text: random.pick(written.spellings))
    }
    entries.append(.init(field: field, key: field, content: .mapping(members)))
  }

  private mutating func writeLLM() {
    guard random.oneIn(3) else { return }
    let llm = random.pick(Account.llms)
    if random.oneIn(3) { return add("llmId", .text("CUSTOMER_CLIENT_V1")) }
    add("llmId", llm.id, nameKey: "llm", name: llm.name)
  }

  /// The tools that there are in another order, or others; some of them twice.
  private mutating func writeTools() {
    let attached = Account.tools.filter { tool in
      live["toolIds"].elements?.contains(.string(tool.id)) ?? false
    }
    var tools = random.oneIn(2) ? attached.shuffled(using: &random) : random.some(of: Account.tools)
    if random.oneIn(3), let first = tools.first { tools.append(first) }
    let ids = WrittenValue.list(tools.map(\.id))
    guard random.oneIn(3) else { return add("toolIds", ids) }
    let content = PersonaDraft.Content.single(
      ids.value, text: "[\(tools.map { quoted($0.name) }.joined(separator: ", "))]")
    entries.append(.init(field: "toolIds", key: "tools", content: content))
  }
}

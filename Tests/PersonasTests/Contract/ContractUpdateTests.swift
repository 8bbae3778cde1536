import Basics
import Personas
import Testing

/// A document that is newer than the program brings its own fields and limits.
struct ContractUpdateTests {
  @Test func `types, ranges, values, null and descriptions come from the document`() throws {
    let contract = try APIDocument().contract()
    let options = try #require(contract.field(named: "voiceDetectionOptions")?.schema.shapes.first?.properties)
    let silence = try #require(options.first { $0.name == "silenceBeforeSkipTurnSeconds" })
    #expect(silence.schema == .number(NumberRange(minimum: Number(0), maximum: Number(900))))
    #expect(contract.field(named: "avatarModel")?.schema == .string(allowed: ["cara-3", "cara-5"]))
    #expect(contract.field(named: "llmId")?.property.isNullable == true)
    #expect(contract.field(named: "initialMessage")?.property.isNullable == false)
    #expect(contract.field(named: "name")?.property.summary == "What the vendor says of it.")
  }

  @Test func `what only anamctl knows of a field is kept`() throws {
    let contract = try APIDocument().contract()
    for name in ["name", "avatarId", "voiceId", "llmId", "systemPrompt", "toolIds", "voiceGenerationOptions"] {
      #expect(contract.field(named: name)?.traits == Contract.test.field(named: name)?.traits, "\(name)")
    }
    #expect(contract.field(declaredBy: "voice")?.name == "voiceId")
    #expect(contract.field(named: "avatarId")?.property.summary == "The face. `avatar` takes its name instead.")
    #expect(contract.requiredToCreate == ["name", "avatarId", "voiceId"])
  }

  @Test func `new properties are fields, and properties that are gone are not`() throws {
    let contract = try APIDocument().contract()
    #expect(
      contract.fields.map(\.name) == [
        "name", "avatarId", "avatarModel", "voiceId", "llmId", "systemPrompt", "initialMessage",
        "voiceDetectionOptions", "voiceGenerationOptions", "toolIds", "retries", "enableAudioPassthrough",
        "widgetConfig", "directorNotes", "mystery",
      ])
    #expect(contract.field(named: "retries")?.traits == FieldTraits(readPath: ["retries"]))
    #expect(contract.watched == [])
    #expect(contract.field(named: "widgetConfig")?.schema == .freeForm)
  }

  @Test func `a shape is that of a provider by its title, else by its keys`() throws {
    let shapes = try #require(APIDocument().contract().field(named: "voiceGenerationOptions")?.schema.shapes)
    #expect(shapes.map(\.title) == ["ElevenLabs V2", "Sonic-4", "Fish", "Other"])
    #expect(shapes.map(\.provider) == ["ELEVENLABS", "CARTESIA", "FISH_AUDIO", nil])
  }

  @Test func `a field that becomes a value of another kind is compared as it is`() throws {
    let document = APIDocument(
      replacing: "toolIds: {type: array, items: {type: string}}", with: "toolIds: {type: string}")
    let field = try #require(document.contract().field(named: "toolIds"))
    #expect(field.traits == FieldTraits(readPath: ["tools"]))
  }

  @Test func `a property that cannot be read is an error in the file that sets it, and nowhere else`() throws {
    let contract = try APIDocument().contract()
    #expect(PersonaFile("name: Cara\nretries: 1", contract: contract).problems.map(\.line) == [])
    let problems = PersonaFile("name: Cara\nmystery: 1", contract: contract).problems
    #expect(
      problems.map(\.line) == [
        "2:10 'mystery' cannot be managed: openapi.yaml:40:18: a schema without one type"
      ])
  }

  @Test(arguments: [
    ("retries: 1.5", "'retries' must be a whole number from 0 to 5, not 1.5"),
    ("retries: 6", "'retries' must be a whole number from 0 to 5, not 6"),
    ("retries: '1'", "'retries' must be a whole number from 0 to 5, not text"),
    ("directorNotes: {takes: 0}", "'directorNotes.takes' must be a whole number, 1 or more, not 0"),
    ("directorNotes: {mood: 0}", "unknown key 'directorNotes.mood'"),
    ("widgetConfig: [a]", "'widgetConfig' must be a mapping with any keys, not a list"),
    ("directorNotes: {takes: null}", "'directorNotes.takes' must be a whole number, 1 or more, not null"),
    ("languageCode: en", "unknown key 'languageCode'"),
  ])
  func `values are checked against the document`(_ line: String, _ message: String) throws {
    let problems = PersonaFile("name: Cara\n" + line, contract: try APIDocument().contract()).problems
    #expect(problems.map(\.message) == [message])
  }

  @Test(arguments: [
    "retries: 2.0", "llmId: null", "directorNotes: {tone: null, takes: 1e1}", "widgetConfig: {}",
    "widgetConfig: {a: {b: [1, null]}}", "voiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 900}",
  ])
  func `values that the document allows pass`(_ line: String) throws {
    #expect(PersonaFile("name: Cara\n" + line, contract: try APIDocument().contract()).problems.map(\.line) == [])
  }

  @Test(.enabled(if: PublishedDocument.path != nil))
  func `the published document changes nothing`() throws {
    let published = try Contract.test.updated(from: PublishedDocument().root)
    #expect(Contract.test.changes(to: published) == [])
    #expect(published.fields.map(\.traits) == Contract.test.fields.map(\.traits))
    let shapes = [published, .test].map { $0.fields.flatMap(\.schema.shapes) }
    #expect(shapes[0].map(\.provider) == shapes[1].map(\.provider))
  }
}

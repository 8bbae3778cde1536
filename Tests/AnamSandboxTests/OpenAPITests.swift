import TestTools
import Testing

@testable import AnamSandbox

/// The sandbox against the document that the API's makers publish.
@Suite(.enabled(if: PublishedDocument.path != nil, "ANAMCTL_OPENAPI does not name a document"))
struct OpenAPITests {
  private let judge: JSONSchema

  init() throws {
    // The four shapes of the options are open objects that share keys, so most options match several of them:
    // taken literally, the document would refuse its own examples.
    judge = JSONSchema(try PublishedDocument.read(), overlapping: ["voiceGenerationOptions"])
  }

  private var persona: JSONInstance? { judge.resolve("#/components/schemas/Persona") }

  private var requestProperties: [String: JSONInstance] {
    let put = "#/paths/~1v1~1personas~1{id}/put"
    let schema = judge.resolve(put + "/requestBody/content/application~1json/schema")
    return schema?.members?["properties"]?.members ?? [:]
  }

  /// Bodies that together put every field, every voice and every reset into the answers.
  private static let bodies = [
    "{}",
    #"{"avatarId": "\#(KnownIds.leo)", "llmId": "CUSTOMER_CLIENT_V1", "toolIds": []}"#,
    #"{"voiceId": "\#(KnownIds.openAIVoice)", "initialMessage": null}"#,
    """
    {"voiceId": "\(KnownIds.elevenLabsVoice)", "avatarId": "\(KnownIds.livHome)", "avatarModel": "cara-2",
     "voiceGenerationOptions": {"stability": 0.1, "style": 1, "useSpeakerBoost": false},
     "voiceDetectionOptions": {"silenceBeforeSessionEndSeconds": 100},
     "description": " d ", "systemPrompt": "p\\n", "languageCode": "en", "zeroDataRetention": true,
     "toolIds": ["\(KnownIds.skipTurn)", "\(KnownIds.endCall)"]}
    """,
  ]

  @Test(arguments: KnownIds.personas)
  func `every answer with a persona satisfies its schema`(_ id: String) {
    let creation = """
      {"name": "New", "avatarId": "\(KnownIds.mia)", "voiceId": "\(KnownIds.fishAudioVoice)",
       "voiceGenerationOptions": {"speed": 2}}
      """
    for options in SandboxOptions.everyCombination {
      var state = SandboxState(options: options)
      var answers = [
        state.send("GET", "/v1/personas/\(id)"), state.send("POST", "/v1/personas", creation),
      ]
      for body in Self.bodies {
        answers.append(state.send("PUT", "/v1/personas/\(id)", body))
      }
      for answer in answers {
        #expect([200, 201].contains(answer.status), "\(answer.message)")
        #expect(judge.problems(of: JSONInstance(answer.json), by: persona) == [], "\(options)")
      }
    }
  }

  @Test(arguments: [
    ("Persona", ""), ("Avatar", "avatar"), ("Voice", "voice"), ("PersonaBrain", "brain"),
  ])
  func `an answer has every documented property`(_ schema: String, _ place: String) throws {
    var state = SandboxState(options: SandboxOptions(hideUnreadable: true))
    let answer = try #require(state.send("GET", "/v1/personas/\(KnownIds.cara)")[place]?.object)
    let properties = try #require(judge.resolve("#/components/schemas/\(schema)")?.members?["properties"])
    #expect(answer.keys.sorted() == properties.members?.keys.sorted())
  }

  @Test func `the fields of a request are the documented ones`() throws {
    guard case .object(let rules) = PersonaRules.body else {
      Issue.record("a body is an object")
      return
    }
    #expect(rules.keys.sorted() == requestProperties.keys.sorted())
  }

  @Test(arguments: [
    ("voiceDetectionOptions", "VoiceDetectionOptions", nil),
    ("voiceGenerationOptions", "ElevenLabsV1VoiceGenerationOptions", KnownIds.elevenLabsVoice),
    ("voiceGenerationOptions", "ElevenLabsV2VoiceGenerationOptions", KnownIds.elevenLabsVoice),
    ("voiceGenerationOptions", "CartesiaSonic3VoiceGenerationOptions", KnownIds.cartesiaVoice),
    ("voiceGenerationOptions", "FishAudioVoiceGenerationOptions", KnownIds.fishAudioVoice),
  ])
  func `the limits of options are the documented ones`(
    _ field: String,
    _ schema: String,
    _ voice: String?
  ) throws {
    let properties = try #require(
      judge.resolve("#/components/schemas/\(schema)")?.members?["properties"]?.members)
    let probes: [JSON] = [
      -1, 0, 0.4, 0.5, 0.6, 0.7, 1, 1.2, 1.3, 1.5, 1.6, 2, 2.1, 10, 10.1, 30, 31, "calm", true,
    ]
    for (name, property) in properties {
      for probe in probes {
        var body: [String: JSON] = [field: [name: probe]]
        body["voiceId"] = voice.map(JSON.string)
        var state = SandboxState()
        let answer = state.send("PUT", "/v1/personas/\(KnownIds.cara)", JSON.object(body).description)
        let isDocumented = judge.problems(of: JSONInstance(probe), by: property).isEmpty
        #expect((answer.status == 200) == isDocumented, "\(name): \(probe): \(answer.message)")
      }
    }
  }
}

import Personas

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Contract {
  /// A document that is newer than the program: everything a newer one may bring.
  static let newerDocument = """
    openapi: 3.1.0
    paths:
      /v1/personas/{personaId}:
        put:
          requestBody:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/UpdatePersona'}
    components:
      schemas:
        UpdatePersona:
          type: object
          properties:
            name: {type: string}
            avatarId: {type: string}
            avatarModel: {type: string, enum: [cara-3, cara-5]}
            voiceId: {type: string}
            llmId: {type: [string, 'null']}
            systemPrompt: {type: string}
            initialMessage: {type: string}
            toolIds: {type: array, items: {type: string}}
            voiceDetectionOptions:
              type: object
              properties:
                silenceBeforeSkipTurnSeconds: {type: number, minimum: 0, maximum: 900}
                mode: {type: [string, 'null'], enum: [fast, slow, null]}
            voiceGenerationOptions:
              oneOf:
                - {title: ElevenLabs V3, type: object, properties: {stability: {type: number}, speed: {type: number}}}
                - {title: Fish Audio, type: object, properties: {volume: {type: number, minimum: 0}}}
            retries: {type: integer, minimum: 0, maximum: 5, description: How often to try again.}
            enableAudioPassthrough: {type: boolean}
            widgetConfig: {type: object}
            directorNotes:
              allOf: [{$ref: '#/components/schemas/Notes'}]
              description: What the director says.
            mystery: {type: [string, number]}
        Notes:
          type: object
          properties:
            tone: {type: string}
            takes: {type: integer, minimum: 1}
            inner: {type: object, properties: {deep: {type: boolean}}}
    """

  /// The contracts that have to behave alike, by what they are called.
  static func variants() throws -> [(name: String, contract: Contract)] {
    let builtIn = try Contract.builtIn()
    var variants = [("built-in", builtIn), ("newer", try newer())]
    if let path = ProcessInfo.processInfo.environment["ANAMCTL_OPENAPI"] {
      let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
      variants.append(("published", try builtIn.updated(from: bytes, file: path)))
    }
    return variants
  }

  /// The built-in contract with what `newerDocument` says.
  static func newer() throws -> Contract {
    try builtIn().updated(from: Array(newerDocument.utf8), file: "openapi.yaml")
  }
}

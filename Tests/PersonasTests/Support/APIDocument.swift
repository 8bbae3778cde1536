import Personas

/// An OpenAPI document that is newer than the program.
struct APIDocument {
  static let newer = """
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
            name:
              type: string
              description: |
                What the vendor
                says of it.
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
            voiceGenerationOptions:
              oneOf:
                - {title: ElevenLabs V2, type: object, properties: {stability: {type: number}}}
                - {title: Sonic-4, type: object, properties: {volume: {type: number}, emotion: {type: string}}}
                - {title: Fish, type: object, properties: {volume: {type: number}, speed: {type: number}}}
                - {title: Other, type: object, properties: {pitch: {type: number}}}
            retries: {type: integer, minimum: 0, maximum: 5}
            enableAudioPassthrough: {type: boolean}
            widgetConfig: {type: object}
            directorNotes: {$ref: '#/components/schemas/Notes', description: For the director.}
            mystery: {type: [string, number]}
        Notes:
          type: object
          properties:
            tone: {type: [string, 'null']}
            takes: {type: integer, minimum: 1}
    """

  let text: String

  /// The newer document, or with a part of it replaced.
  init(replacing old: String = "", with new: String = "") {
    text = old.isEmpty ? Self.newer : Self.newer.replacing(old, with: new)
  }

  init(_ text: String) { self.text = text }

  /// The contract that it leads to.
  func contract() throws -> Contract { try Contract.test.updated(from: Array(text.utf8), file: "openapi.yaml") }
}

extension SandboxSeed {
  /// Three personas: one that a plan will change, one that is in order, and one with an old model.
  static let personasJSON = #"""
    [
      {"id": "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", "name": "Cara",
       "avatarId": "071b0286-4cce-4808-bee2-e642f1062de3", "avatarModel": "cara-3",
       "voiceId": "06fd03f0-dd15-4adb-8fdd-22f06727d6e5",
       "voiceGenerationOptions": {"speed": 1.1, "volume": 1, "emotion": "calm"},
       "llmId": "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7",
       "systemPrompt": "You are Cara, the front desk of the Sunset Hotel.\n\n\#
    Greet guests warmly and keep your answers short.\n\#
    Check-in is from 15:00, check-out until 11:00.\n\#
    If you do not know something, say so and offer to ask a colleague.\n",
       "initialMessage": "Welcome to the Sunset Hotel!",
       "toolIds": ["154a3ec3-f98d-4ec4-ba50-6fb4334e2292"]},
      {"id": "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b02", "name": "Night desk",
       "description": "Answers guests of the Sunset Hotel between 22:00 and 6:00",
       "avatarId": "cf8d1dc0-9150-4bce-8188-70d278b90626", "avatarModel": "cara-4-latest",
       "voiceId": "2daaf39c-fe15-4e1a-aa9d-f703553329b3",
       "voiceGenerationOptions": {"stability": 0.5},
       "llmId": "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7",
       "systemPrompt": "You are the night desk of the Sunset Hotel.\n\#
    Speak quietly. For emergencies, tell the guest to dial 112.",
       "initialMessage": "Good evening, how can I help?", "languageCode": "en",
       "voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4},
       "toolIds": ["154a3ec3-f98d-4ec4-ba50-6fb4334e2292", "d7584252-2e4f-46ab-b9fe-d407707fbf7a"]},
      {"id": "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03", "name": "Lobby kiosk",
       "description": "The screen in the lobby of the Sunset Hotel",
       "avatarId": "62a2bf0f-4b42-49e6-baee-0bb18b08e0fc", "avatarModel": "cara-2",
       "voiceId": "d734b4ec-f4f1-436f-9847-71b7efe706ce",
       "voiceGenerationOptions": {"speed": 1.2, "volume": 0.8},
       "llmId": "fde57e03-1534-4bf1-adaa-b908dcafc015",
       "systemPrompt": "You help guests who stand at the screen in the lobby. Answer in one sentence.",
       "skipGreeting": true,
       "voiceDetectionOptions": {"endOfSpeechSensitivity": 0.5, "silenceBeforeSkipTurnSeconds": 5},
       "toolIds": ["6275f95c-93c7-4066-b2c2-1e4d66365bee", "e5c34504-995d-4abc-8e02-908ad09c7588"]}
    ]
    """#
}

extension SandboxSeed {
  /// Voices of every provider; two share a display name.
  static let voicesJSON = """
    [
      {"id": "de23e340-1416-4dd8-977d-065a7ca11697", "displayName": "Lucy - Fresh & Casual",
       "provider": "ELEVENLABS", "providerModelId": "eleven_flash_v2_5",
       "gender": "FEMALE", "country": "GB", "description": "Energetic and youthful.", "isZdr": true},
      {"id": "2daaf39c-fe15-4e1a-aa9d-f703553329b3", "displayName": "Oscar - Warm & Calm",
       "provider": "ELEVENLABS", "providerModelId": "eleven_multilingual_v2",
       "gender": "MALE", "country": "US", "description": "Unhurried, for long explanations.", "isZdr": true},
      {"id": "3ee48d24-3dac-4046-b44e-2fec3a4a305d", "displayName": "Nora - Clear",
       "provider": "ELEVENLABS", "providerModelId": "eleven_turbo_v2_5",
       "gender": "FEMALE", "country": "IE", "description": "Even and precise.", "isZdr": true},
      {"id": "06fd03f0-dd15-4adb-8fdd-22f06727d6e5", "displayName": "Ellen - Reception",
       "provider": "CARTESIA", "providerModelId": "sonic-3",
       "gender": "FEMALE", "country": "US", "description": "Friendly and professional.", "isZdr": true},
      {"id": "b8a0634b-d9e8-4efb-8054-6505b3aaa637", "displayName": "Hugo - Narrator",
       "provider": "CARTESIA", "providerModelId": "sonic-3",
       "gender": "MALE", "country": "AU", "description": "Deep and slow.", "isZdr": true},
      {"id": "d734b4ec-f4f1-436f-9847-71b7efe706ce", "displayName": "Iris",
       "provider": "FISH_AUDIO", "providerModelId": "s1",
       "gender": "FEMALE", "country": "CA", "description": "Bright, carries through noise."},
      {"id": "8eb1b09c-b0e6-4ed7-adfe-0cef33613483", "displayName": "Theo",
       "provider": "FISH_AUDIO", "providerModelId": "s1",
       "gender": "MALE", "country": "GB", "description": "Plain and quick."},
      {"id": "0d3b4fd0-3c33-4166-a6e1-c021038ab272", "displayName": "Theo",
       "provider": "CARTESIA", "providerModelId": "sonic-3",
       "gender": "MALE", "country": "GB", "description": "Soft-spoken.", "isZdr": true},
      {"id": "f81c7728-9039-411a-a8c7-a566a9aa3e5e", "displayName": "Sol",
       "provider": "OPENAI_ADVANCED_VOICE", "providerModelId": "gpt-realtime",
       "gender": "NEUTRAL"}
    ]
    """
}

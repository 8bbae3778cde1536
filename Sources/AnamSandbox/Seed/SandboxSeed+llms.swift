extension SandboxSeed {
  /// Language models.
  static let llmsJSON = """
    [
      {"id": "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7", "displayName": "Standard",
       "description": "Balanced; the usual choice."},
      {"id": "fde57e03-1534-4bf1-adaa-b908dcafc015", "displayName": "Fast",
       "description": "Short answers with little delay."},
      {"id": "9e26e15a-0ef8-4c35-97f4-31feb724bfa0", "displayName": "Large",
       "description": "Long instructions and many tools."},
      {"id": "0cd53629-d562-46a6-8160-ea7d1a6905ec", "displayName": "Multilingual",
       "description": "Languages other than English."}
    ]
    """
}

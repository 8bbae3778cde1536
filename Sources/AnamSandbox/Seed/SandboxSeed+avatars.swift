extension SandboxSeed {
  /// Avatars with different versions; two share a display name.
  static let avatarsJSON = """
    [
      {"id": "071b0286-4cce-4808-bee2-e642f1062de3", "displayName": "Liv", "variantName": "home",
       "availableVersions": ["v1", "v2", "cara-4-3"], "activeVersion": "v2"},
      {"id": "109031c0-5318-448b-b78b-a04165baaad1", "displayName": "Liv", "variantName": "office",
       "availableVersions": ["v1", "v2"], "activeVersion": "v2"},
      {"id": "1cd00daf-51a4-464a-b68c-52c2c3a93f15", "displayName": "Mia", "variantName": "studio",
       "availableVersions": ["v1"], "activeVersion": "v1"},
      {"id": "fea6f3f9-3916-44ad-b66c-2a2f796790ad", "displayName": "Leo", "variantName": "desk",
       "availableVersions": ["cara-4-3"], "activeVersion": "cara-4-3"},
      {"id": "cf8d1dc0-9150-4bce-8188-70d278b90626", "displayName": "Finn", "variantName": "window",
       "availableVersions": ["v2", "cara-4-3"], "activeVersion": "cara-4-3"},
      {"id": "211c157a-a962-4d96-b03f-fb638c3f7ea0", "displayName": "Ada", "variantName": "library",
       "availableVersions": ["v2"], "activeVersion": "v2"},
      {"id": "62a2bf0f-4b42-49e6-baee-0bb18b08e0fc", "displayName": "Noor", "variantName": "lobby",
       "availableVersions": ["v1", "v2"], "activeVersion": "v1"},
      {"id": "6b1f6cf7-103b-4569-8fc1-593f5386c1a5", "displayName": "Kai", "variantName": "terrace",
       "availableVersions": ["v1", "v2", "cara-4-2", "cara-4-3"], "activeVersion": "cara-4-3"}
    ]
    """
}

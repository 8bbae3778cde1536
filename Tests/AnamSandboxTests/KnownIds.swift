/// Ids of the built-in seed.
enum KnownIds {
  /// Avatar Liv / home, model `cara-3`; a Cartesia voice with three options; the tool `end_call`.
  static let cara = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"
  static let nightDesk = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b02"
  static let lobbyKiosk = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03"
  static let personas = [cara, nightDesk, lobbyKiosk]

  /// An avatar with `v1`, `v2` and `cara-4-3`; `v2` is active.
  static let livHome = "071b0286-4cce-4808-bee2-e642f1062de3"
  /// An avatar with only `v1`.
  static let mia = "1cd00daf-51a4-464a-b68c-52c2c3a93f15"
  /// An avatar with only `cara-4-3`.
  static let leo = "fea6f3f9-3916-44ad-b66c-2a2f796790ad"
  /// An avatar with `v1` and `v2`.
  static let livOffice = "109031c0-5318-448b-b78b-a04165baaad1"

  static let elevenLabsVoice = "de23e340-1416-4dd8-977d-065a7ca11697"
  /// The voice of Cara.
  static let cartesiaVoice = "06fd03f0-dd15-4adb-8fdd-22f06727d6e5"
  static let fishAudioVoice = "d734b4ec-f4f1-436f-9847-71b7efe706ce"
  static let openAIVoice = "f81c7728-9039-411a-a8c7-a566a9aa3e5e"

  static let languageModel = "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7"
  static let endCall = "154a3ec3-f98d-4ec4-ba50-6fb4334e2292"
  static let skipTurn = "d7584252-2e4f-46ab-b9fe-d407707fbf7a"

  static let unknown = "00000000-0000-4000-8000-00000000dead"
}

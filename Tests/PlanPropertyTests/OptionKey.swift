import Personas

/// A key of an options object, and some of the values that it takes.
struct OptionKey {
  let name: String
  let values: [WrittenValue]
  /// Values that a file may ask for, and that a server which trims does not store as they are.
  let untrimmedValues: [WrittenValue]

  private init(_ name: String, _ values: [WrittenValue], untrimmed: [WrittenValue] = []) {
    self.name = name
    self.values = values
    untrimmedValues = untrimmed
  }
}

extension OptionKey {
  static let voiceDetection = [
    OptionKey("endOfSpeechSensitivity", [.one, .half, .number(0, "0", "0.0", "-0")]),
    OptionKey("silenceBeforeSkipTurnSeconds", [.two, .number(30, "30", "3e1", "0x1E")]),
    OptionKey("silenceBeforeSessionEndSeconds", [.one, .number(0, "0", "0e5"), .number(90.5, "90.5")]),
    OptionKey("silenceBeforeAutoEndTurnSeconds", [.one, .half]),
    OptionKey("speechEnhancementLevel", [.one, .half]),
  ]

  static let elevenLabs = [
    OptionKey("stability", [.one, .half]),
    OptionKey("similarityBoost", [.one, .half]),
    OptionKey("speed", [.one, .number(0.7, "0.7", "7e-1"), .number(1.2, "1.2")]),
    OptionKey("style", [.one, .half]),
    OptionKey("useSpeakerBoost", [.boolean(true), .boolean(false)]),
    OptionKey("model", [.text("flash"), .text("turbo")], untrimmed: [.text("flash "), .text("\n turbo")]),
  ]

  static let cartesia = [
    OptionKey("volume", [.one, .half, .two]),
    OptionKey("speed", [.one, .number(0.6, "0.6"), .number(1.5, "1.5")]),
    OptionKey("emotion", [.text("calm"), .text("sad")]),
  ]

  static let fishAudio = [
    OptionKey("volume", [.one, .half, .two]),
    OptionKey("speed", [.one, .half, .two]),
  ]
}

extension WrittenValue {
  fileprivate static let half = number(0.5, "0.5", ".5", "5e-1", "0.50")
  fileprivate static let one = number(1, "1", "1.0", "1e0", "0o1", "+1")
  fileprivate static let two = number(2, "2", "2.0")
}

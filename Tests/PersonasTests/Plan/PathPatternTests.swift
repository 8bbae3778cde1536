import Testing

@testable import Personas

struct PathPatternTests {
  @Test(arguments: [
    ("Cara.description", "Cara", "description", true), ("Cara.description", "Cara", "descriptions", false),
    ("*.description", "Cara", "description", true), ("*.description", "A. B", "description", true),
    ("Cara.*", "Cara", "voiceDetectionOptions.endOfSpeechSensitivity", true), ("Cara.*", "Clara", "name", false),
    ("Cara.voiceDetectionOptions.*", "Cara", "voiceDetectionOptions.x", true),
    ("Cara.voiceDetectionOptions.*", "Cara", "voiceDetectionOptions", false), ("*", "Cara", "name", true),
    ("", "Cara", "name", false), ("C*a.*Options.*y", "Cara", "voiceDetectionOptions.sensitivity", true),
    ("*a*b*", "a", "b", true), ("*b*a*", "a", "b", false), ("Cara.*", "Cara", "", true),
    ("ab*ba.x", "aba", "x", false), ("*speed*speed", "Cara", "speed", false),
  ])
  func `a star stands for anything`(_ pattern: String, _ name: String, _ path: String, _ isMeant: Bool) {
    #expect(PathPattern(pattern).matches(ValuePath(path), of: name) == isMeant)
  }
}

import Basics
import Testing

struct NearestNameTests {
  @Test(
    arguments: [
      ("systemprompt", "systemPrompt"), ("SystemPromt", "systemPrompt"), ("systmePrompt", "systemPrompt"),
      ("nmae", "name"), ("names", "name"), ("nam", "name"), ("voic", "voice"), ("avatarid", "avatarId"),
      ("description", "description"), ("xyz", nil), ("", nil), ("temperature", nil), ("na", nil),
      ("名前", nil),
    ] as [(String, String?)])
  func `a misspelt name has at most one neighbour`(_ name: String, _ nearest: String?) {
    let names = ["name", "description", "systemPrompt", "avatarId", "avatarModel", "voice", "voiceId"]
    #expect(nearestName(to: name, among: names) == nearest)
  }

  @Test(
    arguments: [
      ("v\u{43E}ice", "'voice' looks the same: it has 'o' (U+006F) where this name has '\u{43E}' (U+043E, Cyrillic)"),
      (
        "n\u{430}mе",
        "'name' looks the same: it has 'a' (U+0061) and 'm' (U+006D) and 'e' (U+0065) where this name has "
          + "'\u{430}' (U+0430, Cyrillic) and 'm' (U+006D) and 'е' (U+0435, Cyrillic)"
      ),
      ("v\u{43E}iceld", "did you mean 'voiceId'? This name has '\u{43E}' (U+043E, Cyrillic)"),
      ("voice\u{A0}", "'voice' looks the same: this name has U+00A0, which it does not have"),
      ("Name", "did you mean 'name'?"), ("nmae", "did you mean 'name'?"),
      ("名前", nil),
    ] as [(String, String?)])
  func `a name is suggested with what cannot be seen of the difference`(_ name: String, _ help: String?) {
    #expect(suggestion(for: name, among: ["name", "description", "voice", "voiceId"]) == help)
  }

  @Test func `only case is nearer than any edit`() {
    #expect(nearestName(to: "NAME", among: ["mame", "name"]) == "name")
  }

  @Test func `the first of equally near names wins`() {
    #expect(nearestName(to: "cat", among: ["car", "cab"]) == "car")
  }

  @Test(.timeLimit(.minutes(5)))
  func `long names cost no time`() {
    let long = String(repeating: "a", count: 300_000)
    #expect(nearestName(to: long + "b", among: [long]) == nil)
  }
}

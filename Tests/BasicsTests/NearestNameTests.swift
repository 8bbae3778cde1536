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

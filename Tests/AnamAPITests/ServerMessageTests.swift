import Testing

@testable import AnamAPI

struct ServerMessageTests {
  @Test(arguments: [
    (#"{"message": "no", "error": "Bad Request"}"#, "no"),
    (#"{"message": null, "error": "no"}"#, "no"),
    (#"{"message": "", "error": "no"}"#, "no"),
    (#"{"error": "no"}"#, "no"),
    (#"{"error": {"message": "no", "code": 7}}"#, "no"),
    (#"{"message": ["name is empty", "avatarId is no UUID"]}"#, "name is empty; avatarId is no UUID"),
    (#"{"errors": [{"message": "a"}, {"message": "b"}, {"code": 1}]}"#, "a; b"),
    (#""no""#, "no"),
    (#"{"code": 7}"#, ""), (#"{"message": 7}"#, ""), ("{}", ""), ("[]", ""), ("null", ""), ("7", ""),
    ("", ""), ("  \r\n", ""), ("rate limited\n", "rate limited"), ("\u{FEFF}no", "no"),
    (#"{"message": "half"#, #"{"message": "half"#),
    ("<html><body>Bad Gateway</body></html>", ""), ("\r\n  <!DOCTYPE html>\n<p>no", ""),
    ("a < b", "a < b"),
  ])
  func `what a server says is in one of these places`(_ body: String, _ message: String) throws {
    #expect(serverMessage(Array(body.utf8), without: try APIKey(testKey)) == message)
  }

  @Test func `a long message is cut`() throws {
    let key = try APIKey(testKey)
    let exact = String(repeating: "é", count: 500)
    #expect(serverMessage(Array(exact.utf8), without: key) == exact)
    #expect(serverMessage(Array((exact + "x").utf8), without: key) == exact + "…")
    #expect(serverMessage(Array(#"{"error": "\#(exact)x"}"#.utf8), without: key) == exact + "…")
  }

  @Test(arguments: 480...501)
  func `a key at the cut is not cut in two`(_ position: Int) throws {
    let message = serverMessage(
      Array((String(repeating: "-", count: position) + testKey).utf8), without: try APIKey(testKey))
    #expect(!message.contains("sk-test"))
  }

  @Test func `bytes that are no text do no harm`() throws {
    let message = serverMessage([0x6E, 0x6F, 0xFF, 0xFE], without: try APIKey(testKey))
    #expect(message.hasPrefix("no"))
  }
}

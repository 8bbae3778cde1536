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
    ("<html><title>502 Bad\n Gateway</title>", "502 Bad Gateway"), ("<HTML><TITLE lang=en> Down </TITLE>", "Down"),
    ("<title>half", ""), ("<titles></title>", ""), ("\u{FEFF}{\"message\": \"no\"}", "no"),
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

  @Test(
    arguments: [
      (Array("\u{FEFF}{}".utf8), "it begins with a byte order mark (U+FEFF), which JSON does not have"),
      ([0x1F, 0x8B, 0x08, 0x00], "it is compressed (gzip), which was not asked for"),
      (Array("<html><title>Sign in</title></html>".utf8), "a page of HTML, 'Sign in'"),
      (Array(" <p>".utf8), "a page of HTML"), (Array("{".utf8), nil), ([], nil),
    ] as [([UInt8], String?)])
  func `what makes an answer unreadable is named`(_ body: [UInt8], _ message: String?) throws {
    #expect(oddity(of: body, without: try APIKey(testKey)) == message)
    #expect(serverMessage([0x1F, 0x8B, 0x08], without: try APIKey(testKey)) == "")
  }

  @Test func `bytes that are no text do no harm`() throws {
    let message = serverMessage([0x6E, 0x6F, 0xFF, 0xFE], without: try APIKey(testKey))
    #expect(message.hasPrefix("no"))
  }
}

import AnamAPI
import Testing

struct APIURLTests {
  @Test(arguments: [
    ("https://api.anam.ai", "https://api.anam.ai", "api.anam.ai"),
    ("https://api.anam.ai/", "https://api.anam.ai", "api.anam.ai"),
    ("https://api.anam.ai:443", "https://api.anam.ai", "api.anam.ai"),
    ("https://api.anam.ai:443/", "https://api.anam.ai", "api.anam.ai"),
    ("HTTPS://API.Anam.AI", "https://api.anam.ai", "api.anam.ai"),
    ("https://api.anam.ai:8443", "https://api.anam.ai:8443", "api.anam.ai"),
    ("https://api.anam.ai:80", "https://api.anam.ai:80", "api.anam.ai"),
    ("https://proxy.example/Anam/v2//", "https://proxy.example/Anam/v2", "proxy.example"),
    ("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x", "[2001:db8::1]"),
    ("http://localhost:8080", "http://localhost:8080", "localhost"),
    ("http://LocalHost:80/", "http://localhost", "localhost"),
    ("http://localhost:443", "http://localhost:443", "localhost"),
    ("http://127.0.0.1:1", "http://127.0.0.1:1", "127.0.0.1"),
    ("http://127.255.0.9", "http://127.255.0.9", "127.255.0.9"),
    ("http://[::1]:8080/", "http://[::1]:8080", "[::1]"),
  ])
  func `an address has one form`(_ text: String, _ canonical: String, _ host: String) throws {
    let url = try APIURL(text)
    #expect(url.description == canonical)
    #expect(url.host == host)
    #expect(try APIURL(canonical) == url)
  }

  @Test(
    arguments: [
      ("", .notAnAddress), ("api.anam.ai", .notAnAddress), ("//api.anam.ai", .notAnAddress),
      ("file:///", .notAnAddress), ("https://", .notAnAddress), ("https://:443", .notAnAddress),
      ("https://x:0", .notAnAddress), ("https://x:65536", .notAnAddress), ("https://x:y", .notAnAddress),
      ("https://x:99999999999999999999", .notAnAddress),
      ("https://x y", .notAnAddress), (" https://x", .notAnAddress), ("https://x\n", .notAnAddress),
      ("https://x\r\nHost: y", .notAnAddress), ("https://x\\@y", .notAnAddress),
      ("https://exämple.com", .notAnAddress),
      ("https://x/\u{0}", .notAnAddress),
      ("ftp://x", .scheme("ftp")), ("ws://localhost", .scheme("ws")),
      ("https://u:p@x", .user), ("https://u@x", .user), ("https://@x", .user), ("http://127.0.0.1@x", .user),
      ("https://:p@x", .user),
      ("https://x/?q", .query), ("https://x?q", .query), ("https://x/?", .query), ("https://x/#f", .query),
      ("https://x#", .query),
      ("https://x/v1", .version), ("https://x/v1//", .version), ("http://localhost/api/v1/", .version),
      ("https://u:p@ss#x@y", .user), ("https://u:p/w@y", .notAnAddress), ("ftp://u:p@x", .user),
      ("http://x", .plainHTTP(host: "x")), ("http://127.0.0.1.x", .plainHTTP(host: "127.0.0.1.x")),
      ("http://localhost.x", .plainHTTP(host: "localhost.x")),
      ("http://0.0.0.0", .plainHTTP(host: "0.0.0.0")),
      ("http://127.1", .plainHTTP(host: "127.1")), ("http://127.0.0.256", .plainHTTP(host: "127.0.0.256")),
      ("http://127.0.0.01", .plainHTTP(host: "127.0.0.01")),
      ("http://127.0.0.", .plainHTTP(host: "127.0.0.")),
      ("http://0x7f.0.0.1", .plainHTTP(host: "0x7f.0.0.1")),
      ("http://2130706433", .plainHTTP(host: "2130706433")),
      ("http://[::ffff:127.0.0.1]", .plainHTTP(host: "[::ffff:127.0.0.1]")),
      ("http://[::]", .plainHTTP(host: "[::]")),
    ] as [(String, APIURLError)])
  func `the key goes nowhere else`(_ text: String, _ expected: APIURLError) {
    #expect(throws: expected) { try APIURL(text) }
  }

  @Test(arguments: [
    (APIURLError.plainHTTP(host: "x.example"), "in clear to x.example"), (.scheme("ftp"), "not ftp://"),
    (.user, "a user or a password"), (.query, "a query or a fragment"), (.notAnAddress, APIURL.standard),
  ])
  func `an error says what is wrong`(_ error: APIURLError, _ text: String) {
    #expect("\(error)".contains(text))
  }
}

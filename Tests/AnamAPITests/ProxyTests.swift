import AnamAPI
import Basics
import Personas
import ScriptedServer
import Testing

/// The way through a proxy, which learns the API's host and nothing else.
struct ProxyTests {
  @Test func `H19: the API is reached through a tunnel`() async throws {
    try await TLSTests.trusting { certificates in
      try await ScriptedServer.with { _, request in
        request.method == "CONNECT"
          ? .tunnel(to: .valid) : .persona("p1")
      } _: { proxy in
        let address = try Proxy("http://user:p%40ss@127.0.0.1:\(proxy.port)")
        try await withClient(of: "https://localhost:8443") {
          $0.proxy = address
          $0.trustedCertificates = certificates
        } _: { client in
          let persona = try await client.call("GET")
          #expect(persona.id == "p1")
        }
        let connect = try #require(proxy.record.requests.first)
        #expect(connect.target == "localhost:8443")
        #expect(connect.values(of: "proxy-authorization") == ["Basic dXNlcjpwQHNz"])
        #expect(connect.values(of: "authorization") == [])
        #expect(!"\(connect)".contains(testKey))
        #expect(proxy.record.requests.map(\.method) == ["CONNECT", "GET"])
      }
    }
  }

  @Test(
    arguments: [
      (.answer(407, headers: ["Proxy-Authenticate: Basic"]), "asks for another user or password (407)", 1),
      (.answer(502), "refuses to connect to the API", 5),
    ] as [(ScriptedReply, String, Int)])
  func `H19: a proxy that refuses is named without its password`(
    _ reply: ScriptedReply, _ cause: String, _ attempts: Int
  ) async throws {
    try await ScriptedServer.with { _, _ in
      reply
    } _: { proxy in
      let address = try Proxy("http://user:secret@127.0.0.1:\(proxy.port)")
      try await withClient(of: "https://api.example") {
        $0.proxy = address
      } _: { client in
        let error = await apiError { try await client.call("PUT") }
        let host = "the proxy 127.0.0.1:\(proxy.port)"
        #expect(error?.reason == .unreachable(host: host, cause: cause, attempts: 1))
        #expect(error?.failure == .unavailable)
        #expect(error?.leavesOutcomeUnknown == false)
        let reading = await apiError { try await client.call("GET") }
        #expect(reading?.attempts == attempts)
      }
    }
  }

  @Test func `H19: a proxy that is down is named`() async throws {
    let address = try Proxy("http://user:secret@127.0.0.1:1")
    try await withClient(of: "https://api.example") {
      $0.proxy = address
    } _: { client in
      let error = await apiError { try await client.call("GET") }
      #expect(
        error?.reason == .unreachable(host: "the proxy 127.0.0.1:1", cause: "refuses connections", attempts: 5))
    }
  }

  @Test(
    arguments: [
      ("http://proxy:3128", "the proxy proxy:3128"), ("proxy:3128", "the proxy proxy:3128"),
      ("http://u:p@proxy.example", "the proxy proxy.example:80"), ("HTTP://proxy:8080/", "the proxy proxy:8080"),
      ("http://[::1]:3128", "the proxy ::1:3128"),
      ("http://u:p%40%2F%23@proxy_1.example:3128/", "the proxy proxy_1.example:3128"),
      ("http://:p@proxy", "the proxy proxy:80"), ("u:a:b@proxy:3128", "the proxy proxy:3128"),
    ])
  func `a proxy is an address`(_ text: String, _ name: String) throws {
    let proxy = try Proxy(text)
    #expect("\(proxy)" == name)
    #expect(!"\(Mirror(reflecting: proxy).children.map { "\($0.value)" })".contains("Credentials(user"))
  }

  @Test(arguments: [
    ("https://proxy:3128", ProxyError.scheme("https")), ("socks5://proxy", .scheme("socks5")),
  ])
  func `a proxy that is reached in another way is not taken`(_ text: String, _ error: ProxyError) {
    #expect(throws: error) { try Proxy(text) }
  }

  @Test(arguments: [
    "http://", "http://proxy:99999", "http://proxy:0", "http://proxy:", "http://a b", "not a proxy", "http://proxy/x",
    "http://proxy?x", "http://proxy#x", "http:proxy:3128", "://proxy", "ht tp://proxy", "http://[::1", "http://[proxy]",
    "http://prox\u{FC}", "http://proxy\n", "http://proxy//", "http://pro%78y", "http://\\proxy", "proxy:3128:3128",
  ])
  func `anything else is no address`(_ text: String) {
    #expect(throws: ProxyError.notAnAddress(isSecret: false)) { try Proxy(text) }
  }

  @Test(arguments: [
    "http://robot:S3cr3t@Pa55#x@host", "http://robot:S3cr3t@Pa55@host", "http://robot:S3cr3t#x@host",
    "http://robot:S3cr3t?x@host",
    "http://robot:S3cr3t/x@host", "http://robot:S3cr3t\\x@host", "http://robot:S3cr3t%@host",
    "http://robot:S3cr3t%4@host", "http://robot:S3cr3t%FF@host", "http://S3cr3t%C3:p@host",
    "http://robot:S3cr3t x@host", "http://robot:S3cr3t[x@host", "http://robot:S3cr3t@", "http://robot:S3cr3t@host:x",
    "http://robot:S3cr3t@host/Pa55", "https://robot:S3cr3t@host", "S3cr3t://robot@host", "robot:p://S3cr3t@host",
    "http://robot:12345/S3cr3t@host", "robot:S3cr3t@host@Pa55",
  ])
  func `an address that its own password breaks is not taken apart, and nothing of it is shown`(_ text: String) {
    let error = #expect(throws: ProxyError.self) { try Proxy(text) }
    #expect(error == .notAnAddress(isSecret: true))
    for part in ["robot", "S3cr3t", "Pa55"] { #expect(error?.description.contains(part) == false) }
    #expect(error?.description.contains("write @ : / ? # % as %40 %3A %2F %3F %23 %25") == true)
  }
}

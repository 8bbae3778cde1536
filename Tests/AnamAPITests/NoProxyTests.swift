import AnamAPI
import Testing

struct NoProxyTests {
  @Test(arguments: [
    ("", "api.anam.ai", false), ("*", "api.anam.ai", true), ("api.anam.ai", "api.anam.ai", true),
    ("anam.ai", "api.anam.ai", true), (".anam.ai", "api.anam.ai", true), ("*.anam.ai", "api.anam.ai", true),
    (".anam.ai", "anam.ai", true), ("nam.ai", "anam.ai", false), ("anam.ai.", "anam.ai", true),
    ("a.example, ANAM.AI ,b.example", "api.anam.ai", true), ("a.example b.example", "b.example", true),
    ("api.anam.ai:443", "api.anam.ai", true), ("api.anam.ai:8443", "api.anam.ai", false),
    ("::1", "[::1]", true), ("[::1]", "[::1]", true), ("[::1]:443", "[::1]", true), ("10.0.0.1", "10.0.0.1", true),
    (",,", "api.anam.ai", false), (".", "api.anam.ai", false),
  ])
  func `a host is reached without a proxy as the list says`(_ list: String, _ host: String, _ isCovered: Bool) {
    #expect(NoProxy(list).covers(host: host, port: 443) == isCovered)
  }
}

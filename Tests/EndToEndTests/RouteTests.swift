import AnamSandbox
import Basics
import Foundation
import ScriptedServer
import Testing

/// The way to the API: proxies and authorities from the environment, and the time that a run may take.
struct RouteTests {
  private static let files = ["personas.d/a.yaml": "id: p1\nskipGreeting: false\n"]
  private static let persona = #"{"id": "p1", "name": "Cara", "skipGreeting": false}"#

  @Test func `H19: a tunnel through the proxy, to a host that a named authority vouches for`() async throws {
    try await Workspace.with(Self.files.merging(["ca.pem": TestCertificate.authority]) { $1 }) { workspace in
      try await ScriptedServer.with { _, request in
        request.method == "CONNECT"
          ? .tunnel(to: .valid) : .json(Self.persona)
      } _: { proxy in
        let outcome = try await workspace.anamctl(
          "plan",
          environment: [
            "ANAM_API_URL": "https://localhost", "HTTPS_PROXY": "http://u:secret@127.0.0.1:\(proxy.port)",
            "SSL_CERT_FILE": "ca.pem",
          ])
        #expect(outcome.status == 0, "\(outcome.standardError)")
        #expect(Set(proxy.record.requests.map(\.target)) == ["localhost:443", "/v1/personas/p1"])
        #expect(proxy.record.requests[0].values(of: "authorization") == [])
      }
    }
  }

  @Test func `H19: a proxy that refuses ends with 7 and is named without its password`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try await ScriptedServer.with { _, _ in
        .answer(407)
      } _: { proxy in
        let outcome = try await workspace.anamctl(
          "plan",
          environment: [
            "ANAM_API_URL": "https://localhost", "https_proxy": "http://u:secret@127.0.0.1:\(proxy.port)",
          ])
        #expect(outcome.status == 7)
        #expect(outcome.standardError.contains("the proxy 127.0.0.1:\(proxy.port) asks for another user or password"))
        #expect(!outcome.standardError.contains("secret"))
        #expect(proxy.record.requests.count == 1)
      }
    }
  }

  @Test(
    arguments: [
      (TestCertificate.valid, false, "its certificate is from an authority that this machine does not trust"),
      (.selfSigned, true, "its certificate is self-signed: if it is the right one"),
      (.expired, true, "its certificate expired on 2021-01-01: whoever runs the server has to renew it"),
      (.otherHost, true, "its certificate is for another host"),
      (.oldProtocol, true, "it speaks only a version of TLS that is too old"),
    ])
  func `H18: a certificate that does not vouch for the host ends with 7, after one attempt`(
    _ certificate: TestCertificate, _ isTrusted: Bool, _ reason: String
  ) async throws {
    try await Workspace.with(Self.files.merging(["ca.pem": TestCertificate.authority]) { $1 }) { workspace in
      try await ScriptedServer.with(certificate: certificate) { _, _ in
        .json(Self.persona)
      } _: { server in
        var environment = ["ANAM_API_URL": "https://localhost:\(server.port)"]
        if isTrusted { environment["SSL_CERT_FILE"] = "ca.pem" }
        let outcome = try await workspace.anamctl("plan", environment: environment)
        #expect(outcome.status == 7)
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.contains("localhost failed the TLS handshake: \(reason)"), "\(outcome.output)")
        #expect(server.record.requests.isEmpty)
        #expect((1...2).contains(server.record.connections))
      }
    }
  }

  @Test func `H18 and H19: a host of NO_PROXY is reached without the proxy, and must show a certificate`() async throws
  {
    try await Workspace.with(Self.files) { workspace in
      try await ScriptedServer.with(certificate: .valid) { _, _ in
        .json(Self.persona)
      } _: { server in
        let outcome = try await workspace.anamctl(
          "plan",
          environment: [
            "ANAM_API_URL": "https://localhost:\(server.port)", "HTTPS_PROXY": "http://127.0.0.1:1",
            "NO_PROXY": "example.com, localhost",
          ])
        #expect(outcome.status == 7)
        #expect(outcome.standardError.contains("its certificate is from an authority"))
        #expect(server.record.requests.isEmpty)
      }
    }
  }

  @Test func `H19: a host of NO_PROXY that a named authority vouches for is reached without the proxy`() async throws {
    try await Workspace.with(Self.files.merging(["ca.pem": TestCertificate.authority]) { $1 }) { workspace in
      try await ScriptedServer.with(certificate: .valid) { _, _ in
        .json(Self.persona)
      } _: { server in
        let outcome = try await workspace.anamctl(
          "plan",
          environment: [
            "ANAM_API_URL": "https://localhost:\(server.port)", "HTTPS_PROXY": "http://127.0.0.1:1",
            "NO_PROXY": "localhost", "SSL_CERT_FILE": "ca.pem",
          ])
        #expect(outcome.status == 0, "\(outcome.standardError)")
      }
    }
  }

  @Test func `H19: a proxy that is down ends with 7 and is named without its password`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl(
        "plan", environment: ["ANAM_API_URL": "https://localhost", "HTTPS_PROXY": "http://u:secret@127.0.0.1:1"])
      #expect(outcome.status == 7)
      #expect(outcome.standardError.contains("the proxy 127.0.0.1:1 refuses connections"))
      #expect(!outcome.output.contains("secret"))
    }
  }

  @Test(arguments: [
    "http://robot:S3cr3t@Pa55#x@host", "https://robot:S3cr3t@host", "robot:S3cr3t/Pa55@host", "no proxy",
  ])
  func `a proxy whose address cannot be read ends with 64, and nothing of it is shown`(_ proxy: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl(
        "plan", "--verbose", environment: ["ANAM_API_URL": "https://localhost:1", "HTTPS_PROXY": proxy])
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains("the proxy in HTTPS_PROXY: not an address such as"))
      for part in ["robot", "S3cr3t", "Pa55"] { #expect(!outcome.output.contains(part)) }
    }
  }

  @Test(arguments: ["https://robot:S3cr3t@Pa55#x@host", "http://robot:S3cr3t@127.0.0.1", "ftp://robot:S3cr3t@host"])
  func `an address of the API with a user ends with 64, and nothing of it is shown`(_ url: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      for outcome in [
        try await workspace.anamctl("plan", environment: ["ANAM_API_URL": url]),
        try await workspace.anamctl("plan", "--api-url", url),
      ] {
        #expect(outcome.status == 64)
        for part in ["robot", "S3cr3t", "Pa55"] { #expect(!outcome.output.contains(part)) }
      }
    }
  }

  @Test func `H19: this machine is reached without a proxy`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\nskipGreeting: true\n"]) { workspace in
      let environment = ["HTTPS_PROXY": "http://127.0.0.1:1", "HTTP_PROXY": "http://127.0.0.1:1"]
      let outcome = try await workspace.anamctl("plan", environment: environment)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
  }

  @Test(
    arguments: [("1s", 7, "timed out after"), ("0s", 64, "--timeout"), ("soon", 64, "--timeout")]
      as [(String, Int32, String)])
  func `a run may be given a time`(_ time: String, _ status: Int32, _ words: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("GET #1 delay 1s")
      let outcome = try await workspace.anamctl("plan", "--timeout", time)
      #expect(outcome.status == status)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
      #expect(workspace.writes == [])
    }
  }
}

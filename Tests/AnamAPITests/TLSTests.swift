import AnamAPI
import Foundation
import Personas
import ScriptedServer
import Testing

/// Connections over TLS, and certificates that do not vouch for the host.
struct TLSTests {
  /// Runs `body` with the settings that trust the test's authority.
  static func trusting(_ body: (TrustedCertificates) async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "anamctl-\(UUID().uuidString).pem")
    try TestCertificate.authority.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    try await body(TrustedCertificates(file: file.path, folder: nil))
  }

  @Test func `an authority that the user names is trusted`() async throws {
    try await Self.trusting { certificates in
      try await ScriptedServer.with(certificate: .valid) { _, _ in
        .persona("p1")
      } _: { server in
        try await withClient(of: "https://localhost:\(server.port)") {
          $0.trustedCertificates = certificates
        } _: { client in
          for _ in 0..<2 { try await client.call("GET") }
        }
        #expect(server.record.connections == 1)
      }
    }
  }

  @Test(arguments: [
    (TestCertificate.valid, false, "its certificate is not trusted: self-signed, expired, or of an unknown authority"),
    (.expired, true, "its certificate is not trusted: self-signed, expired, or of an unknown authority"),
    (.otherHost, true, "its certificate is for another host"),
    (.oldProtocol, true, "it speaks only a version of TLS that is too old"),
  ])
  func `H18: a certificate that does not vouch for the host is refused, once`(
    _ certificate: TestCertificate, _ isTrusted: Bool, _ reason: String
  ) async throws {
    try await Self.trusting { certificates in
      try await ScriptedServer.with(certificate: certificate) { _, _ in
        .persona("p1")
      } _: { server in
        try await withClient(of: "https://localhost:\(server.port)") {
          $0.trustedCertificates = isTrusted ? certificates : nil
        } _: { client in
          for method in ["GET", "PUT"] {
            let error = await apiError { try await client.call(method) }
            #expect(
              error?.reason
                == .unreachable(host: "localhost", cause: "failed the TLS handshake: \(reason)", attempts: 1))
            #expect(error?.leavesOutcomeUnknown == false)
            #expect(error?.failure == .unavailable)
          }
        }
        #expect(server.record.requests.isEmpty)
        #expect(server.record.connections == 2)
      }
    }
  }

  @Test func `H18: a server that does not speak TLS is not spoken to in clear`() async throws {
    try await ScriptedServer.with { _, _ in
      .persona("p1")
    } _: { server in
      try await withClient(of: "https://127.0.0.1:\(server.port)") {
        $0.connectTimeout = .seconds(1)
        $0.retry.attempts = 1
      } _: { client in
        let error = await apiError { try await client.call("GET") }
        #expect(error?.failure == .unavailable)
        #expect(error?.leavesOutcomeUnknown == false)
      }
      #expect(server.record.requests.isEmpty)
    }
  }

  @Test func `trusted certificates that cannot be read are said to be`() async throws {
    try await ScriptedServer.with(certificate: .valid) { _, _ in
      .persona("p1")
    } _: { server in
      try await withClient(of: "https://localhost:\(server.port)") {
        $0.trustedCertificates = TrustedCertificates(file: "/no/such/file.pem", folder: nil)
      } _: { client in
        let error = await apiError { try await client.call("GET") }
        let words = "the trusted certificates cannot be read"
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
      }
    }
  }
}

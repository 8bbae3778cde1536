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
    (TestCertificate.valid, false, "its certificate is from an authority that this machine does not trust"),
    (.selfSigned, true, "its certificate is self-signed"),
    (.expired, true, "its certificate expired on 2021-01-01"),
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
            guard case .unreachable("localhost", let cause, 1)? = error?.reason else {
              Issue.record("\(String(describing: error))")
              continue
            }
            #expect(cause.hasPrefix("failed the TLS handshake: \(reason)"), "\(cause)")
            #expect(error?.leavesOutcomeUnknown == false)
            #expect(error?.failure == .unavailable)
          }
        }
        #expect(server.record.requests.isEmpty)
        // One that is not trusted is looked at once more, to say why.
        #expect(server.record.connections == (certificate.isLookedAt ? 4 : 2))
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

extension TestCertificate {
  /// Whether it could be trusted by the machine and the time alone.
  fileprivate var isLookedAt: Bool {
    switch self {
    case .valid, .expired, .selfSigned: true
    case .otherHost, .oldProtocol: false
    }
  }
}

/// What a ``ScriptedServer`` does with a request.
///
/// The connection stays open unless a step ends it.
package struct ScriptedReply: Sendable, ExpressibleByArrayLiteral {
  /// One thing to do on the connection.
  package enum Step: Sendable {
    case send(String)
    case wait(Duration)
    /// Sends the text again and again, no faster than the client reads it.
    case flood(String, times: Int)
    case close
    /// Closes with an RST instead of a FIN.
    case reset
    /// Sends the text and continues over TLS, like the server behind a proxy.
    case startTLS(TestCertificate, after: String)
  }

  package let steps: [Step]

  package init(arrayLiteral steps: Step...) { self.steps = steps }

  package init(_ steps: [Step]) { self.steps = steps }
}

extension ScriptedReply {
  /// A whole answer with a `Content-Length`.
  ///
  /// - Parameter headers: Further header lines, such as `Retry-After: 1`.
  package static func answer(_ status: Int, _ body: String = "", headers: [String] = []) -> ScriptedReply {
    let lines = ["HTTP/1.1 \(status) Status", "Content-Length: \(body.utf8.count)"] + headers + ["", body]
    return [.send(lines.joined(separator: "\r\n"))]
  }

  /// The answer 200 with a JSON body.
  package static func json(_ body: String) -> ScriptedReply {
    answer(200, body, headers: ["Content-Type: application/json"])
  }

  /// The answer 200 with a persona that has this id.
  package static func persona(_ id: String) -> ScriptedReply { json(#"{"id": "\#(id)"}"#) }

  /// The answer of a proxy that makes a tunnel to a server with this certificate.
  package static func tunnel(to certificate: TestCertificate) -> ScriptedReply {
    [.startTLS(certificate, after: "HTTP/1.1 200 OK\r\n\r\n")]
  }

  /// No answer for longer than any test waits; the connection stays open.
  package static let silence: ScriptedReply = [.wait(.seconds(10))]

  /// Sends `head` at once and then `body` byte by byte.
  package static func dripping(_ head: String, _ body: String, every pause: Duration) -> ScriptedReply {
    ScriptedReply([.send(head)] + body.flatMap { [.send(String($0)), .wait(pause)] })
  }
}

extension ScriptedReply {
  /// This reply and one more step.
  package func followed(by step: Step) -> ScriptedReply { ScriptedReply(steps + [step]) }
}

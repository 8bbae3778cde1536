import AnamAPI
import Personas
import ScriptedServer
import Testing

/// Answers that another attempt would not change.
struct StatusTests {
  @Test(arguments: ["GET", "PUT", "POST"], [400, 402, 404, 405, 409, 410, 413, 422, 501, 505])
  func `H5: a refusal is final and has the server's message`(_ method: String, _ status: Int) async throws {
    try await withScriptedAPI { _, _ in
      .answer(status, #"{"message": "no"}"#)
    } _: { client, server in
      let error = await apiError { try await client.call(method) }
      #expect(error?.reason == .rejected(status: status, message: "no"))
      #expect(error?.description.hasPrefix("\(method) /v1/personas") == true)
      #expect(error?.description.firstMatch(of: /: (status )?\d{3}/)?.output.0.hasSuffix("\(status)") == true)
      #expect(error?.failure == .rejected)
      #expect(error?.stopsTheRun == false)
      #expect(error?.isNotFound == (status == 404))
      #expect(error?.leavesOutcomeUnknown == [409, 505].contains(status))
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(arguments: [
    (400, "400 Bad Request"), (405, "405 Method Not Allowed"), (413, "413 Payload Too Large"),
    (422, "422 Unprocessable Entity"), (499, "status 499"), (520, "status 520"), (599, "status 599"),
  ])
  func `a status is named, if it has a name`(_ status: Int, _ words: String) {
    let error = APIError(method: "GET", path: "/v1/personas", reason: .rejected(status: status, message: "no"))
    #expect(error.description == "GET /v1/personas: \(words): no")
  }

  @Test(arguments: ["GET", "PUT", "POST"], [401, 403])
  func `H6: a key that is refused is not tried again`(_ method: String, _ status: Int) async throws {
    try await withScriptedAPI { _, _ in
      .answer(status, #"{"error": "no access"}"#, headers: ["WWW-Authenticate: Basic", "Retry-After: 1"])
    } _: { client, server in
      let error = await apiError { try await client.call(method) }
      #expect(error?.reason == .unauthorized(status: status, message: "no access"))
      #expect(error?.description.contains("ANAM_API_KEY") == true)
      #expect(error?.failure == .unauthorized)
      #expect(error?.stopsTheRun == true)
      #expect(error?.leavesOutcomeUnknown == false)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(arguments: ["GET", "PUT", "POST"], [301, 302, 303, 307, 308])
  func `H17: a redirect is not followed`(_ method: String, _ status: Int) async throws {
    try await ScriptedServer.with { _, _ in
      .persona("p1")
    } _: { elsewhere in
      let location = "http://127.0.0.1:\(elsewhere.port)/v1/personas/p1"
      try await withScriptedAPI { _, _ in
        .answer(status, headers: ["Location: \(location)"])
      } _: { client, server in
        let error = await apiError { try await client.call(method) }
        #expect(error?.reason == .redirected(status: status, location: location))
        #expect(error?.description.contains(location) == true)
        #expect(error?.failure == .rejected)
        #expect(error?.leavesOutcomeUnknown == (status == 303))
        #expect(server.record.requests.count == 1)
        #expect(elsewhere.record.connections == 0)
      }
    }
  }

  @Test(arguments: [300, 302])
  func `H17: a redirect to nowhere is not followed either`(_ status: Int) async throws {
    try await withScriptedAPI { _, _ in
      [.send("HTTP/1.1 \(status) Status\r\n\r\n"), .close]
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .redirected(status: status, location: "another place"))
      #expect(server.record.requests.count == 1)
    }
  }

  @Test func `what was not modified is no redirect`() async throws {
    try await withScriptedAPI { _, _ in
      [.send("HTTP/1.1 304 Status\r\n\r\n"), .close]
    } _: { client, server in
      let error = await apiError { try await client.call("PUT") }
      #expect(error?.description == "PUT /v1/personas/p1: 304 Not Modified")
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(
    arguments: [400, 401, 403, 404, 409],
    [
      (
        #"<!DOCTYPE html><html><head><TITLE class="x">Attention\n Required! | Guard</TITLE>"#,
        "Attention Required! | Guard"
      ),
      ("\u{FEFF}\r\n<html><body>no title</body></html>", ""), ("<title>half", ""),
    ])
  func `a refusal with a page for people is a gateway's, and about this request alone`(
    _ status: Int, _ page: (body: String, title: String)
  ) async throws {
    let body = page.body.replacing("\\n", with: "\n")
    try await withScriptedAPI { _, _ in
      .answer(status, body)
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .intercepted(status: status, title: page.title))
      #expect(error?.description.contains("from a firewall or a gateway, not from the API") == true)
      #expect(error?.description.contains("ANAM_API_KEY") == false)
      #expect(error?.failure == .rejected)
      #expect(error?.stopsTheRun == false)
      #expect(error?.isNotFound == false)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test func `what a gateway does not find is not missing in the account`() async throws {
    try await withScriptedAPI { _, _ in
      .answer(404, "<html><title>404 Not Found</title></html>")
    } _: { client, _ in
      let error = await apiError { try await client.catalogueItem("v1", in: .voices) }
      #expect(error?.reason == .intercepted(status: 404, title: "404 Not Found"))
    }
  }

  @Test(arguments: [520, 525, 530, 598, 599])
  func `a status that only gateways use passes by itself, and its page has a title`(_ status: Int) async throws {
    try await withScriptedAPI { _, _ in
      .answer(status, "<html><title>Web server is down</title></html>")
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .unavailable(status: status, message: "Web server is down", attempts: 5))
      #expect(error?.failure == .unavailable)
      #expect(server.record.requests.count == 5)
    }
  }

  @Test func `something that is not in the catalogue is nil, not an error`() async throws {
    try await withScriptedAPI { _, _ in
      .answer(404, #"{"message": "no such voice"}"#)
    } _: { client, server in
      let item = try await client.catalogueItem("v1", in: .voices)
      #expect(item == nil)
      #expect(server.record.requests.map(\.target) == ["/v1/voices/v1"])
    }
  }

  @Test(arguments: [
    "", "../personas", "a/b", "a?b", "a b", "a#b", "%2e%2e", "é", String(repeating: "a", count: 129),
  ])
  func `what is no id is not asked for`(_ id: String) async throws {
    try await withScriptedAPI { _, _ in
      .answer(500)
    } _: { client, server in
      let item = try await client.catalogueItem(id, in: .voices)
      #expect(item == nil)
      #expect(server.record.requests.isEmpty)
    }
  }
}

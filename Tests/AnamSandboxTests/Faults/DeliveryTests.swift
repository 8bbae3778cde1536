import Testing

@testable import AnamSandbox

/// What each fault puts on the wire, and whether the request was carried out.
@Suite(.timeLimit(.minutes(5)))
struct DeliveryTests {
  static let path = "/v1/personas/\(KnownIds.cara)"
  /// Leaves out the prompt to make the answer short: it is sent at a byte a millisecond.
  static let edit = #"{"description": "new", "systemPrompt": ""}"#

  /// Sends a PUT under one rule.
  private func update(
    under rule: String, until isEnough: (RawClient.Received) async throws -> Bool = { _ in false }
  ) async throws -> (received: RawClient.Received, logged: ReceivedRequest, isStored: Bool) {
    try await withSandbox(options: SandboxOptions(faults: [FaultRule(rule)])) { sandbox in
      let received = try await RawClient.send("PUT", Self.path, Self.edit, to: sandbox, until: isEnough)
      let logged = try #require(sandbox.requests.first)
      return (received, logged, sandbox.withState { $0.persona(KnownIds.cara) }.object?["description"] == "new")
    }
  }

  @Test(arguments: [
    ("drop", false), ("drop committed", true), ("reset", false), ("reset committed", true),
  ])
  func `the connection ends without an answer`(_ rule: String, _ isCommitted: Bool) async throws {
    let (received, logged, isStored) = try await update(under: rule)
    #expect(received.bytes.isEmpty)
    #expect(received.end == (rule.hasPrefix("reset") ? .reset : .closed))
    #expect(isStored == isCommitted)
    #expect(logged.committed == isCommitted)
    #expect(logged.status == nil)
    #expect(logged.faults == [rule])
  }

  @Test(arguments: [("hang", false), ("hang committed", true)])
  func `the connection stays silent until the client leaves`(_ rule: String, _ isCommitted: Bool) async throws {
    try await withSandbox(options: SandboxOptions(faults: [FaultRule(rule)])) { sandbox in
      let received = try await RawClient.send("PUT", Self.path, Self.edit, to: sandbox) { _ in
        while sandbox.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        return true
      }
      #expect(received.bytes.isEmpty)
      #expect(received.end == .left)
      #expect(sandbox.requests.map(\.committed) == [isCommitted])
      #expect(sandbox.requests.map(\.status) == [nil])
    }
  }

  @Test(arguments: [
    "hang", "hang-after-head", "late 3600s", "delay 3600s", "drip-head 3600s", "oversize bytes=1000000000000",
  ])
  func `a sandbox ends whatever its connections wait for`(_ rule: String) async throws {
    let faults = try [FaultRule("#* \(rule)")]
    try await withThrowingTaskGroup(of: Void.self) { group in
      try await withSandbox(options: SandboxOptions(faults: faults)) { sandbox in
        group.addTask { _ = try await RawClient.send("GET", "/v1/llms", to: sandbox) }
        while sandbox.faults.map(\.fired) == [0] { try await Task.sleep(for: .milliseconds(1)) }
      }
      try await group.waitForAll()
    }
  }

  @Test func `the head comes alone`() async throws {
    let (received, logged, isStored) = try await update(under: "hang-after-head") { $0.text.hasSuffix("\r\n\r\n") }
    #expect(received.lines.first == "HTTP/1.1 200 Status")
    #expect(received.values(of: "content-length").count == 1)
    #expect(received.body.isEmpty)
    #expect(received.end == .left)
    #expect(isStored)
    #expect(logged.status == 200)
  }

  @Test func `a head comes byte by byte, and the answer is right`() async throws {
    let (received, logged, isStored) = try await update(under: "drip-head 1ms")
    #expect(received.values(of: "content-length") == [String(received.body.utf8.count)])
    #expect(try JSON(decoding: Array(received.body.utf8)).object?["description"] == "new")
    #expect(received.pieces > 10)
    #expect(received.end == .closed)
    #expect(isStored && logged.committed)
  }

  /// A short body: on a busy machine each byte may take a while.
  @Test func `a body comes byte by byte, and the answer is right`() async throws {
    try await withSandbox(options: SandboxOptions(faults: [try FaultRule("#* drip-body 1ms")])) { sandbox in
      let received = try await RawClient.send("GET", "/v1/personas/nobody", to: sandbox)
      #expect(received.values(of: "content-length") == [String(received.body.utf8.count)])
      #expect(try JSON(decoding: Array(received.body.utf8)).object != nil)
      #expect(received.pieces > 10)
      #expect(received.end == .closed)
    }
  }

  @Test func `the head is cut`() async throws {
    let (received, logged, isStored) = try await update(under: "cut-head")
    #expect(received.text.hasPrefix("HTTP/1.1 200 "))
    #expect(!received.text.contains("\r\n\r\n"))
    #expect(received.end == .closed)
    #expect(isStored && logged.committed)
    #expect(logged.status == nil)
  }

  @Test func `an answer is cut, under the length of the whole`() async throws {
    let (received, _, isStored) = try await update(under: "cut bytes=7")
    #expect(received.body == #"{"avata"#)
    let length = try #require(received.values(of: "content-length").first.flatMap { Int($0) })
    #expect(length > 500)
    #expect(received.end == .closed)
    #expect(isStored)
  }

  @Test func `an answer is cut in the middle of a chunk`() async throws {
    let (received, _, _) = try await update(under: "cut bytes=7 framing=chunked")
    #expect(received.values(of: "transfer-encoding") == ["chunked"])
    #expect(received.values(of: "content-length").isEmpty)
    let lines = received.body.split(separator: "\r\n")
    #expect(lines.count == 2)
    let size = try #require(lines.first.flatMap { Int($0, radix: 16) })
    #expect(size > 500)
    #expect(lines.last == #"{"avata"#)
  }

  @Test func `an answer that has no length is cut`() async throws {
    let (received, _, _) = try await update(under: "cut framing=none")
    #expect(received.values(of: "transfer-encoding").isEmpty)
    #expect(received.values(of: "content-length").isEmpty)
    #expect(received.body.hasPrefix(#"{"avatar":"#))
    #expect(!received.body.hasSuffix("}"))
    #expect(received.end == .closed)
  }

  @Test func `an answer is cut by at least one byte`() async throws {
    let (received, _, _) = try await update(under: "cut bytes=1000000")
    let length = try #require(received.values(of: "content-length").first.flatMap { Int($0) })
    #expect(received.body.utf8.count == length - 1)
  }

  @Test(arguments: ["short", "negative", "twice"])
  func `a length is wrong`(_ mistake: String) async throws {
    let (received, logged, isStored) = try await update(under: "wrong-length \(mistake)")
    let count = received.body.utf8.count
    let expected = ["short": [count / 2], "negative": [-1], "twice": [count, count + 1]]
    #expect(received.values(of: "content-length") == expected[mistake]?.map { String($0) })
    #expect(try JSON(decoding: Array(received.body.utf8)).object?["description"] == "new")
    #expect(isStored && logged.committed)
  }

  @Test func `a body is longer than anybody wants`() async throws {
    let (received, _, isStored) = try await update(under: "oversize bytes=300000")
    #expect(received.values(of: "content-length") == ["300000"])
    #expect(received.body.utf8.count == 300_000)
    #expect(try JSON(decoding: Array(received.body.utf8)).object?["description"] == "new")
    #expect(isStored)
  }

  @Test func `a body that is too long comes in chunks`() async throws {
    let (received, _, _) = try await update(under: "oversize bytes=100000 framing=chunked")
    #expect(received.values(of: "transfer-encoding") == ["chunked"])
    #expect(received.body.hasSuffix("\r\n0\r\n\r\n"))
    var rest = received.body.utf8[...]
    var total = 0
    while let end = rest.firstIndex(of: UInt8(ascii: "\r")),
      let size = Int(Substring(rest[..<end]), radix: 16), size > 0
    {
      total += size
      rest = rest[end...].dropFirst(2 + size + 2)
    }
    #expect(total == 100_000)
  }

  @Test func `a body can be 9 MiB and more, no faster than it is read`() async throws {
    let (received, _, _) = try await update(under: "oversize") { $0.bytes.count > 1 << 20 }
    #expect(received.values(of: "content-length") == [String(9 << 20)])
    #expect(received.end == .left)
  }

  @Test func `garbage is neither JSON nor UTF-8`() async throws {
    let (received, logged, isStored) = try await update(under: "garbage") { $0.bytes.last == 0x80 }
    #expect(received.lines.first?.hasPrefix("HTTP/1.1 200 ") == true)
    #expect(received.bytes.suffix(6) == [0x7B, 0x22, 0xFF, 0xFE, 0x00, 0x80])
    #expect(!isStored && !logged.committed)
  }

  @Test func `a date is the one of the rule, and lasts no longer than the answer`() async throws {
    let rule = """
      429 retry-after="Sun, 06 Nov 1994 08:49:39 GMT" header="Date: Sun, 06 Nov 1994 08:49:37 GMT"
      """
    let (received, _, _) = try await update(under: rule)
    #expect(received.values(of: "date") == ["Sun, 06 Nov 1994 08:49:37 GMT"])
    #expect(received.values(of: "retry-after") == ["Sun, 06 Nov 1994 08:49:39 GMT"])
  }
}

import AnamAPI
import Personas
import ScriptedServer
import Testing

/// Lists that come in pages.
struct ListTests {
  /// The items of a page: from one number up to another.
  static func items(_ numbers: Range<Int>) -> String {
    "[" + numbers.map { #"{"id": "p\#($0)", "name": "Persona \#($0)"}"# }.joined(separator: ", ") + "]"
  }

  static func page(_ numbers: Range<Int>, lastPage: String) -> ScriptedReply {
    .json(#"{"data": \#(items(numbers)), "meta": {"lastPage": \#(lastPage)}}"#)
  }

  /// The number of the page that is asked for.
  static func number(of request: ReceivedRequest) -> Int {
    request.target.split(separator: "page=").dropFirst().first?.split(separator: "&").first.flatMap {
      Int($0)
    } ?? 0
  }

  static func target(_ page: Int) -> String { "/v1/personas?page=\(page)&perPage=100" }

  @Test(arguments: [
    (["1"], 1), (["0"], 1), (["-1"], 1), (["null"], 1), (["\"3\""], 1), (["1.5"], 1), (["1e300"], 1),
    (["3"], 3),
    (["2", "3", "3"], 2), (["3", "1", "null"], 3),
  ])
  func `there are as many pages as the first one says`(_ lastPages: [String], _ pages: Int) async throws {
    try await withScriptedAPI { _, request in
      let page = Self.number(of: request)
      let lastPage = lastPages.indices.contains(page - 1) ? lastPages[page - 1] : lastPages[0]
      return Self.page((page * 10 - 10)..<(page * 10), lastPage: lastPage)
    } _: { client, server in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.id) == (0..<pages * 10).map { "p\($0)" })
      #expect(server.record.requests.map(\.target).sorted() == (1...pages).map(Self.target))
      #expect(server.record.requests.allSatisfy { $0.method == "GET" && $0.body.isEmpty })
    }
  }

  @Test(arguments: ["10001", "9007199254740993", "9223372036854775807"])
  func `more pages than any account has are not asked for`(_ lastPage: String) async throws {
    try await withScriptedAPI { _, _ in
      Self.page(0..<1, lastPage: lastPage)
    } _: { client, server in
      let error = await apiError { try await client.personaSummaries() }
      #expect(error?.reason == .unexpected("a list of more than 10000 pages"))
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(arguments: [(0, 1), (1, 1), (99, 1), (100, 2), (101, 2), (200, 3), (250, 3)])
  func `without a number of pages a list ends with a page that is not full`(_ count: Int, _ requests: Int)
    async throws
  {
    for isBare in [true, false] {
      try await withScriptedAPI { _, request in
        let start = Self.number(of: request) * 100 - 100
        let items = Self.items(min(start, count)..<min(start + 100, count))
        return .json(isBare ? items : #"{"data": \#(items), "meta": null}"#)
      } _: { client, server in
        let summaries = try await client.personaSummaries()
        #expect(summaries.map(\.id) == (0..<count).map { "p\($0)" })
        #expect(server.record.requests.map(\.target) == (1...requests).map(Self.target))
      }
    }
  }

  @Test func `a server that ignores the page is asked twice`() async throws {
    try await withScriptedAPI { _, _ in
      .json(Self.items(0..<100))
    } _: { client, server in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.id) == (0..<100).map { "p\($0)" })
      #expect(server.record.requests.count == 2)
    }
  }

  @Test func `an item that moves to the next page meanwhile comes once`() async throws {
    try await withScriptedAPI { _, request in
      let page = Self.number(of: request)
      return Self.page((page * 100 - 100 - page)..<(page * 100 - page), lastPage: "3")
    } _: { client, _ in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.id) == (-1..<297).map { "p\($0)" })
    }
  }

  @Test(
    arguments: [
      ("{}", "expected a list, got a mapping"), ("null", "expected a list, got null"),
      (#"{"data": {}}"#, "expected a list, got a mapping"),
      (#"{"data": null}"#, "expected a list, got a mapping"),
      (#""x""#, "expected a list, got text"), ("[{}]", "a persona without a usable id"),
      ("[1]", "a persona without a usable id"),
      (#"[{"id": 1}]"#, "a persona without a usable id"), (#"[{"id": "../x"}]"#, "a persona without a usable id"),
    ])
  func `what is no list of personas is an error`(_ body: String, _ message: String) async throws {
    try await withScriptedAPI { _, _ in
      .json(body)
    } _: { client, server in
      let error = await apiError { try await client.personaSummaries() }
      #expect(error?.reason == .unexpected(message))
      #expect(server.record.requests.count == 1)
    }
  }

  @Test func `a page that fails fails the list`() async throws {
    try await withScriptedAPI { _, request in
      Self.number(of: request) == 3 ? .answer(403, "no") : Self.page(0..<1, lastPage: "5")
    } _: { client, _ in
      let error = await apiError { try await client.personaSummaries() }
      #expect(error?.reason == .unauthorized(status: 403, message: "no"))
      #expect(error?.path == Self.target(3))
    }
  }

  @Test(arguments: [("avatars", 0), ("voices", 1), ("llms", 2), ("tools", 3)])
  func `the catalogue is read in the same pages`(_ name: String, _ index: Int) async throws {
    try await withScriptedAPI { _, _ in
      Self.page(0..<2, lastPage: "1")
    } _: { client, server in
      let items = try await client.catalogue(.allCases[index])
      #expect(items.map(\.name) == ["Persona 0", "Persona 1"])
      #expect(server.record.requests.map(\.target) == ["/v1/\(name)?page=1&perPage=100"])
    }
  }

  @Test func `an item of the catalogue without an id is an error`() async throws {
    try await withScriptedAPI { _, _ in
      .json("[{}]")
    } _: { client, _ in
      let error = await apiError { try await client.catalogue(.tools) }
      #expect(error?.reason == .unexpected("an item without a usable id"))
    }
  }

  @Test func `a name may be missing`() async throws {
    try await withScriptedAPI { _, _ in
      .json(#"[{"id": "a"}, {"id": "b", "name": null}]"#)
    } _: { client, _ in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.name) == ["", ""])
    }
  }

  @Test(arguments: [(250, false), (100, true), (99, true)])
  func `a list that lacks items which it announces is not believed`(_ total: Int, _ isWhole: Bool) async throws {
    try await withScriptedAPI { _, _ in
      .json(#"{"data": \#(Self.items(0..<100)), "meta": {"lastPage": 3, "total": \#(total)}}"#)
    } _: { client, _ in
      guard !isWhole else {
        let summaries = try await client.personaSummaries()
        #expect(summaries.count == 100)
        return
      }
      let error = await apiError { try await client.personaSummaries() }
      let reason = APIError.Reason.unexpected(
        "a list of 100 items that announces \(total); it may have changed meanwhile")
      #expect(error?.reason == reason)
    }
  }
}

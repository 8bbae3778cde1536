import AnamAPI
import Personas
import ScriptedServer
import Testing

/// Lists that come in pages are complete, or an error.
struct ListTests {
  /// The items of a page, numbered from one number to another.
  static func items(_ numbers: Range<Int>) -> String {
    "[" + numbers.map { #"{"id": "p\#($0)", "name": "Persona \#($0)"}"# }.joined(separator: ", ") + "]"
  }

  static func page(_ numbers: Range<Int>, _ meta: String) -> ScriptedReply {
    .json(#"{"data": \#(items(numbers)), "meta": \#(meta)}"#)
  }

  /// The number of the requested page.
  static func number(of request: ReceivedRequest) -> Int {
    request.target.split(separator: "page=").dropFirst().first?.split(separator: "&").first.flatMap {
      Int($0)
    } ?? 0
  }

  static func target(_ page: Int) -> String { "/v1/personas?page=\(page)&perPage=100" }

  /// A server with some items, and what it says about their number.
  struct Server: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let count: Int
    /// The most items that it puts on a page.
    var cap = 100
    /// What comes with the items; `PAGE` and `NEXT` stand for numbers, and nil for a bare array.
    var meta: String?
    /// Whether the server repeats its last page for the numbers after it.
    var repeatsLast = false
    /// How many requests it takes to read one page at a time.
    let requests: Int
    /// Why the list is an error; nil if it is complete.
    var flaw: String?

    func reply(to request: ReceivedRequest) -> ScriptedReply {
      let last = max(1, (count + cap - 1) / cap)
      let page = repeatsLast ? min(ListTests.number(of: request), last) : ListTests.number(of: request)
      let items = ListTests.items(min((page - 1) * cap, count)..<min(page * cap, count))
      let next = page < last ? "\(page + 1)" : "null"
      return .json(
        meta.map {
          #"{"data": \#(items), "meta": \#($0.replacing("PAGE", with: "\(page)").replacing("NEXT", with: next))}"#
        }
          ?? items)
    }
  }

  static let servers: [Server] = [
    .init(
      testDescription: "a total and all numbers", count: 250, meta: #"{"total": 250, "lastPage": 3, "next": NEXT}"#,
      requests: 3),
    .init(testDescription: "a total alone", count: 250, meta: #"{"total": 250}"#, requests: 3),
    .init(testDescription: "a total, one page", count: 99, meta: #"{"total": 99}"#, requests: 1),
    .init(testDescription: "nothing there", count: 0, meta: #"{"total": 0, "lastPage": 1}"#, requests: 1),
    .init(
      testDescription: "pages capped at 50, with a total and no last page", count: 130, cap: 50,
      meta: #"{"total": 130, "next": NEXT}"#, requests: 3),
    .init(
      testDescription: "pages capped at 50, with a last page and no total", count: 130, cap: 50,
      meta: #"{"lastPage": 3}"#, requests: 4),
    .init(testDescription: "pages capped at 10, without any numbers", count: 35, cap: 10, meta: "null", requests: 5),
    .init(testDescription: "a bare array", count: 130, requests: 3),
    .init(testDescription: "a bare array, one short page", count: 3, requests: 2),
    .init(testDescription: "a bare array, one full page", count: 100, requests: 2),
    .init(testDescription: "an empty bare array", count: 0, requests: 1),
    .init(
      testDescription: "numbers that are none", count: 3, meta: #"{"total": "3", "lastPage": -1, "next": false}"#,
      requests: 2),
    .init(testDescription: "a negative total", count: 3, meta: #"{"total": -3}"#, requests: 2),
    .init(testDescription: "huge numbers", count: 3, meta: #"{"lastPage": 9007199254740993}"#, requests: 2),
    .init(testDescription: "a last page far away", count: 130, meta: #"{"lastPage": 9999}"#, requests: 3),
    .init(
      testDescription: "a last page far away, and a total", count: 130, meta: #"{"total": 130, "lastPage": 9999}"#,
      requests: 3),
    .init(
      testDescription: "a page that says another follows, which is empty", count: 100,
      meta: #"{"total": 100, "next": 2}"#, requests: 2),
    .init(
      testDescription: "the last page again and again, and a total", count: 130, meta: #"{"total": 130}"#,
      repeatsLast: true, requests: 2),
    .init(
      testDescription: "the last page again and again", count: 130, meta: #"{"lastPage": 9999}"#, repeatsLast: true,
      requests: 6,
      flaw: "a list without an end: 130 items came, and page 3 repeats some of them"),
    .init(
      testDescription: "a bare array that ignores the page", count: 100, repeatsLast: true, requests: 4,
      flaw: "a list without an end: 100 items came, and page 2 repeats some of them"),
    .init(
      testDescription: "a total of each page alone", count: 130, meta: #"{"total": 100, "next": NEXT}"#, requests: 6,
      flaw: "a list that announces 100 items and has 130"),
    .init(
      testDescription: "a total that counts more than there is", count: 30, meta: #"{"total": 31}"#, requests: 4,
      flaw: "a list that announces 31 items and has 30"),
    .init(
      testDescription: "a total that counts more than there is, and no end", count: 30, meta: #"{"total": 31}"#,
      repeatsLast: true, requests: 4, flaw: "a list that announces 31 items and has 30"),
    .init(
      testDescription: "a total that no account has", count: 30, meta: #"{"total": 9223372036854775807}"#, requests: 4,
      flaw: "a list that announces 9223372036854775807 items and has 30"),
    .init(
      testDescription: "another total on each page", count: 130, meta: #"{"total": 13PAGE}"#, requests: 6,
      flaw: "a list that announces 131, then 132, then 133 items and has 130"),
  ]

  @Test(arguments: servers)
  func `a list is whole or not believed, and costs what it has`(_ example: Server) async throws {
    try await withScriptedAPI { _, request in
      example.reply(to: request)
    } settings: {
      $0.parallelism = 1
    } _: { client, server in
      if let flaw = example.flaw {
        let error = await apiError { try await client.personaSummaries() }
        #expect(error?.reason == .unexpected("\(flaw); it may have changed meanwhile: run it again"))
      } else {
        let summaries = try await client.personaSummaries()
        #expect(summaries.map(\.id) == (0..<example.count).map { "p\($0)" })
      }
      #expect(server.record.requests.count == example.requests)
      #expect(server.record.requests.allSatisfy { $0.method == "GET" && $0.body.isEmpty })
    }
  }

  @Test(arguments: servers)
  func `side by side, not many more pages are asked for than come`(_ example: Server) async throws {
    try await withScriptedAPI { _, request in
      example.reply(to: request)
    } _: { client, server in
      if example.flaw == nil {
        let summaries = try await client.personaSummaries()
        #expect(summaries.map(\.id) == (0..<example.count).map { "p\($0)" })
      } else {
        #expect(await apiError { try await client.personaSummaries() } != nil)
      }
      #expect(server.record.requests.count <= example.requests + 2 * 8)
    }
  }

  @Test func `a list that never ends is given up`() async throws {
    try await withScriptedAPI { _, request in
      let page = Self.number(of: request)
      return Self.page(page..<page + 1, #"{"lastPage": 99999}"#)
    } settings: {
      $0.parallelism = 64
    } _: { client, server in
      let error = await apiError { try await client.personaSummaries() }
      #expect(error?.reason == .unexpected("a list of more than 10000 pages"))
      #expect(server.record.requests.count == 10_000)
    }
  }

  @Test func `a list from which something goes meanwhile is read again`() async throws {
    try await withScriptedAPI { number, request in
      // The second item is removed after the first page was read, so another one slips between the pages.
      let page = Self.number(of: request)
      if number == 0 { return Self.page(0..<100, #"{"total": 130}"#) }
      let rest = [0] + (2..<130)
      let items = rest[min(rest.count, page * 100 - 100)..<min(rest.count, page * 100)]
      let objects = items.map { #"{"id": "p\#($0)", "name": "Persona \#($0)"}"# }.joined(separator: ", ")
      return .json(#"{"data": [\#(objects)], "meta": {"total": 129}}"#)
    } _: { client, server in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.id) == ([0] + (2..<130)).map { "p\($0)" })
      #expect(server.record.requests.map(\.target).suffix(2) == [Self.target(1), Self.target(2)])
    }
  }

  @Test func `an item that moves to the next page meanwhile comes once`() async throws {
    try await withScriptedAPI { number, request in
      let page = Self.number(of: request)
      // A new first item appears after the first page was read.
      let first = number == 0 ? 0 : -1
      let start = first + page * 100 - 100
      return Self.page(min(start, 150)..<min(start + 100, 150), #"{"total": \#(150 - first)}"#)
    } _: { client, _ in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.id) == (-1..<150).map { "p\($0)" })
    }
  }

  @Test func `a list that moves all the time is not believed`() async throws {
    try await withScriptedAPI { number, request in
      let page = Self.number(of: request)
      return Self.page(min(page * 100 - 100, 130)..<min(page * 100, 130), #"{"total": \#(131 + number)}"#)
    } _: { client, _ in
      let error = await apiError { try await client.personaSummaries() }
      #expect(error?.description.contains("a list that announces ") == true)
      #expect(error?.description.contains(" items and has 130; it may have changed meanwhile") == true)
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
      let page = Self.number(of: request)
      return page == 3 ? .answer(403, "no") : Self.page(page..<page + 1, #"{"total": 5}"#)
    } _: { client, _ in
      let error = await apiError { try await client.personaSummaries() }
      #expect(error?.reason == .unauthorized(status: 403, message: "no"))
      #expect(error?.path == Self.target(3))
    }
  }

  @Test(arguments: [("avatars", 0), ("voices", 1), ("llms", 2), ("tools", 3)])
  func `the catalogue is read in the same way`(_ name: String, _ index: Int) async throws {
    try await withScriptedAPI { _, request in
      Self.number(of: request) > 1 ? .json("[]") : .json(Self.items(0..<2))
    } _: { client, server in
      let items = try await client.catalogue(.allCases[index])
      #expect(items.map(\.name) == ["Persona 0", "Persona 1"])
      #expect(server.record.requests.map(\.target) == (1...2).map { "/v1/\(name)?page=\($0)&perPage=100" })
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
      .json(#"{"data": [{"id": "a"}, {"id": "b", "name": null}], "meta": {"total": 2}}"#)
    } _: { client, _ in
      let summaries = try await client.personaSummaries()
      #expect(summaries.map(\.name) == ["", ""])
    }
  }

  @Test func `a name is looked for as a whole, whatever the server's search finds`() async throws {
    try await withScriptedAPI { _, _ in
      .json(#"{"data": [{"id": "a", "name": "Cara & Co"}, {"id": "b", "name": "Cara"}], "meta": {"total": 2}}"#)
    } _: { client, server in
      let found = try await client.personaSummaries(named: "Cara & Co")
      #expect(found.map(\.id) == ["a"])
      #expect(server.record.requests.map(\.target) == ["/v1/personas?page=1&perPage=100&search=Cara%20%26%20Co"])
    }
  }
}

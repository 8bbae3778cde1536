import Testing

@testable import AnamSandbox

struct ListTests {
  static let lists = ["personas", "avatars", "voices", "llms", "tools"]

  @Test(
    arguments: [
      (
        "", [0, 1, 2, 3, 4, 5, 6, 7],
        ["currentPage": 1, "perPage": 10, "lastPage": 1, "prev": nil, "next": nil]
      ),
      ("?perPage=3", [0, 1, 2], ["currentPage": 1, "perPage": 3, "lastPage": 3, "prev": nil, "next": 2]),
      (
        "?page=2&perPage=3", [3, 4, 5], ["currentPage": 2, "perPage": 3, "lastPage": 3, "prev": 1, "next": 3]
      ),
      (
        "?page=3&perPage=3", [6, 7], ["currentPage": 3, "perPage": 3, "lastPage": 3, "prev": 2, "next": nil]
      ),
      ("?page=4&perPage=3", [], ["currentPage": 4, "perPage": 3, "lastPage": 3, "prev": 3, "next": nil]),
      (
        "?perPage=100", [0, 1, 2, 3, 4, 5, 6, 7],
        ["currentPage": 1, "perPage": 100, "lastPage": 1, "prev": nil, "next": nil]
      ),
      ("?page=2&perPage=8", [], ["currentPage": 2, "perPage": 8, "lastPage": 1, "prev": 1, "next": nil]),
      ("?page=9223372036854775807", [], ["total": 8, "next": nil]),
    ] as [(String, [Int], [String: JSON])])
  func `a page holds its part of the list`(_ query: String, _ indices: [Int], _ meta: [String: JSON]) {
    var state = SandboxState()
    let avatars = state.catalogue.avatars
    let answer = state.send("GET", "/v1/avatars" + query)
    #expect(answer.status == 200)
    #expect(answer.items.map { $0.object?["id"] } == indices.map { .string(avatars[$0].id) })
    #expect(answer["meta.total"] == 8)
    for (name, value) in meta {
      #expect(answer["meta.\(name)"] == value, "\(name)")
    }

    state.options.listShape = .array
    let bare = state.send("GET", "/v1/avatars" + query)
    #expect(bare.json == .array(answer.items))
  }

  @Test(
    arguments: lists,
    [
      "page=0", "page=-1", "page=+1", "page=1.5", "page=x", "page=", "page=99999999999999999999",
      "perPage=0", "perPage=101", "perPage=ten",
    ])
  func `a page that cannot be is refused`(_ list: String, _ query: String) {
    var state = SandboxState()
    let answer = state.send("GET", "/v1/\(list)?\(query)")
    #expect(answer.status == 400)
    #expect(answer.message.contains("is not a whole number"))
  }

  @Test(arguments: [
    ("personas", "cara", ["Cara"]),
    ("personas", "DESK", ["Night desk"]),
    ("personas", "a", ["Cara"]),
    ("personas", "nobody", []),
    ("personas", "", ["Cara", "Night desk", "Lobby kiosk"]),
    ("avatars", "liv", ["Liv", "Liv"]),
    ("avatars", "office", ["Liv"]),
    ("voices", "lucy", ["Lucy - Fresh & Casual"]),
    ("voices", "theo", ["Theo", "Theo"]),
    ("llms", "fast", ["Fast"]),
    ("tools", "show_", ["show_map", "show_map"]),
  ])
  func `a search looks into the names`(_ list: String, _ search: String, _ names: [String]) {
    var state = SandboxState()
    let answer = state.send("GET", "/v1/\(list)?search=\(search)")
    let found = answer.items.map { $0.object?["displayName"]?.string ?? $0.object?["name"]?.string }
    #expect(found == names)
    #expect(answer["meta.total"] == .number(Double(names.count)))
  }

  @Test func `an empty list has one page`() throws {
    var state = SandboxState(seed: try SandboxSeed(json: Array("{}".utf8)))
    let answer = state.send("GET", "/v1/personas")
    #expect(
      answer.json == [
        "data": [],
        "meta": ["total": 0, "lastPage": 1, "currentPage": 1, "perPage": 10, "prev": nil, "next": nil],
      ])
  }

  @Test func `an item of the list of personas is a summary`() {
    var state = SandboxState()
    let time: JSON = "2026-01-01T00:00:00.000Z"
    #expect(
      state.send("GET", "/v1/personas").items.first == [
        "id": .string(KnownIds.cara), "name": "Cara", "createdAt": time, "updatedAt": time,
        "avatar": ["id": .string(KnownIds.livHome), "displayName": "Liv", "variantName": "home"],
      ])
  }

  @Test(arguments: ["avatars", "voices", "llms", "tools"])
  func `every item of a catalogue can be read by its id`(_ list: String) throws {
    var state = SandboxState()
    let items = state.send("GET", "/v1/\(list)?perPage=100").items
    #expect(!items.isEmpty)
    for item in items {
      let id = try #require(item.object?["id"]?.string)
      #expect(state.send("GET", "/v1/\(list)/\(id)").json == item)
    }
  }
}

import AnamSandbox
import Foundation
import ScriptedServer
import Synchronization
import Testing

/// A second persona is never made by mistake (promises.md, 4), whatever the server's list says.
struct SecondPersonaTests {
  private static let creation = [
    "personas.d/porter.yaml": "name: Porter\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\nsystemPrompt: Carry.\n"
  ]

  /// Personas enough for more pages than one.
  private static func seed(of count: Int) throws -> SandboxSeed {
    let personas = (0..<count).map { #"{"id": "p\#($0)", "name": "Persona \#($0)"}"# }.joined(separator: ",")
    return try SandboxSeed(json: Array(#"{"personas": [\#(personas)]}"#.utf8))
  }

  @Test(arguments: [
    (1, SandboxOptions.ListShape.object), (50, .object), (99, .object), (50, .array), (100, .array),
  ])
  func `a persona on a later page is found, however few a page has`(
    _ limit: Int, _ shape: SandboxOptions.ListShape
  ) async throws {
    let options = SandboxOptions(listShape: shape, pageLimit: limit)
    let files = ["personas.d/a.yaml": "name: Persona 129\nsystemPrompt: Hi.\n"]
    try await Workspace.with(files, options: options, seed: try Self.seed(of: 130)) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(workspace.writes == ["PUT /v1/personas/p129"])
      let pages = (130 + limit - 1) / limit
      #expect(workspace.requests.count { $0 == "GET /v1/personas" } <= pages + (shape == .array ? 8 : 0))
    }
  }

  @Test(arguments: [
    (#"{"data": [], "meta": {"total": 3}}"#, "a list that announces 3 items and has 0"),
    (#"{"data": [{"id": "a", "name": "A"}], "meta": {}}"#, "a list without an end: 1 items came"),
    (#"[{"id": "a", "name": "A"}]"#, "a list without an end: 1 items came"),
    (#"{"data": [], "meta": {"total": 0, "lastPage": 3}}"#, "a list that announces 0 items and has 0"),
    (#"{"data": [], "meta": {"total": 0, "next": 2}}"#, "a list that announces 0 items and has 0"),
    (#"{"data": [], "meta": {"total": 0, "currentPage": 2}}"#, "page 2 of a list instead of page 1"),
    (#"{"data": [], "error": "backend unavailable"}"#, "a list with an error: backend unavailable"),
  ])
  func `a list that is not proven whole creates nothing`(_ list: String, _ message: String) async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults("GET /v1/personas #1+ 200 body=\(list)")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains("unexpected answer: \(message)"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a persona that appears after the plan was made is not joined by a second one`() async throws {
    let porter = #"{"id": "p9", "name": "Porter"}"#
    let full = #"{"id": "p9", "name": "Porter", "brain": {"systemPrompt": "Somebody else's."}}"#
    for (list, status) in [(#"{"data": [\#(porter)], "meta": {"total": 1}}"#, 4), (#"{"data": [\#(porter)]}"#, 1)] {
      try await Workspace.with(Self.creation) { workspace in
        try workspace.sandbox.setFaults(
          "GET /v1/personas #2+ 200 body=\(list)", "GET /v1/personas/p9 #1+ 200 body=\(full)")
        let outcome = try await workspace.anamctl("apply", "--yes")
        #expect(outcome.status == Int32(status), "\(outcome.output)")
        #expect(workspace.writes == [])
      }
    }
  }

  @Test func `a persona that says another name than the list is neither taken nor overwritten`() async throws {
    let files = ["personas.d/cara.yaml": "name: Cara\nsystemPrompt: New.\n"]
    try await Workspace.with(files) { workspace in
      try workspace.sandbox.setFaults(#"GET /v1/personas/* #1+ overlay {"name": "Clara"}"#)
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 3)
      let message = "the server's list calls \(Workspace.cara) 'Cara', and the persona itself says 'Clara'"
      #expect(outcome.standardError.contains("personas.d/cara.yaml:1:7: error: \(message)"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a persona that is read under the name of a new one keeps that from being created`() async throws {
    let files = [
      "personas.d/a.yaml": "id: \(Workspace.cara)\nsystemPrompt: New.\n",
      "personas.d/b.yaml": "name: Porter\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\n",
    ]
    try await Workspace.with(files) { workspace in
      try workspace.sandbox.setFaults(#"GET /v1/personas/* #1+ overlay {"name": "Porter"}"#)
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("\(Workspace.cara) says that it is called 'Porter'"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a persona of the list that answers 404 for a moment is waited for`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\nsystemPrompt: New.\n"]) { workspace in
      try workspace.sandbox.setFaults("GET /v1/personas/* #1-2 404")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(workspace.writes == ["PUT /v1/personas/\(Workspace.cara)"])
    }
  }

  @Test func `a new persona that answers 404 for a second is applied, and a second run finds it`() async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults(
        "GET /v1/personas/* #1-2 404", "GET /v1/personas #3 200 body={\"data\": [], \"meta\": {\"total\": 0}}")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.output)")
      let again = try await workspace.anamctl("apply", "--yes")
      #expect(again.status == 0)
      #expect(workspace.writes == ["POST /v1/personas"])
    }
  }

  @Test func `a list that stays without the new persona is reported, and nothing is created again`() async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults("GET /v1/personas #3+ 200 body={\"data\": [], \"meta\": {\"total\": 0}}")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 8)
      #expect(outcome.standardOutput.contains("the server's list does not show it yet"))
      #expect(workspace.writes == ["POST /v1/personas"])
    }
  }

  @Test(arguments: [
    ("C\u{430}ra", "it has 'a' (U+0061) where this name has '\u{430}' (U+0430, Cyrillic)"),
    ("cara", "the two differ in upper and lower case"),
  ])
  func `a creation names the persona that is easily taken for it`(_ name: String, _ difference: String) async throws {
    let files = ["personas.d/cara.yaml": "name: \(name)\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\n"]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("+ create"))
      let text = outcome.standardOutput.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("the server has 'Cara' (\(Workspace.cara)), whose name is easily taken for it"), "\(text)")
      #expect(text.contains("\(difference); if it is the one that is meant, write 'id: \(Workspace.cara)'"), "\(text)")
    }
  }

  @Test func `a rename onto a name that is taken is reported, and reads the list for it`() async throws {
    let files = ["personas.d/cara.yaml": "id: \(Workspace.cara)\nname: Night desk\n"]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("the server has another persona of this name, "))
      #expect(workspace.requests == ["GET /v1/personas/\(Workspace.cara)", "GET /v1/personas"])
    }
  }

  @Test func `another persona of the name that appears with the new one is reported`() async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults(
        #"POST edit persona=3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03 when=before {"name": "Porter"}"#)
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 8)
      let other = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03"
      #expect(
        outcome.standardOutput.contains("it was created, and so was another of its name in the meantime: \(other)"))
    }
  }

  @Test(arguments: ["503 committed", "403 committed type=text/html body=<title>Filtered</title>"])
  func `a creation that was carried out in spite of its answer is applied, once`(_ fault: String) async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults("POST \(fault)")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(
        outcome.standardOutput.contains("applied Porter (00000000-0000-4000-8000-000000000001): created and verified"))
      #expect(workspace.writes == ["POST /v1/personas"])
    }
  }

  @Test func `an update that was carried out in spite of a filtered answer is applied`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\nsystemPrompt: New.\n"]) { workspace in
      try workspace.sandbox.setFaults("PUT 403 committed type=text/html body=<title>Filtered</title>")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test func `a creation whose answer shows nothing, and that cannot be read, is unknown`() async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults(
        #"POST 201 committed body={"id": "00000000-0000-4000-8000-000000000001"}"#, "GET /v1/personas/* #1+ 400")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 1)
      #expect(outcome.standardOutput.contains("unknown Porter"))
      #expect(workspace.writes == ["POST /v1/personas"])
    }
  }

  @Test func `a last read that fails is reported`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\nsystemPrompt: New.\n"]) { workspace in
      try workspace.sandbox.setFaults("GET /v1/personas/* #3+ 400")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("by its answer alone: it could not be read once more at the end: GET "))
    }
  }

  @Test func `a persona that another file describes by its id is not taken for the one of --target`() async throws {
    let files = [
      "personas.d/a.yaml": "id: \(Workspace.cara)\nname: Foo\n",
      "personas.d/b.yaml": "name: Cara\nsystemPrompt: New.\n",
    ]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes", "--target", "Cara")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("this persona is also described elsewhere"))
      #expect(workspace.writes == [])
    }
  }

  @Test(arguments: [#"{"id": "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"}"#, #"{"id": "p1", "name": 7}"#])
  func `a list with nameless personas creates nothing`(_ item: String) async throws {
    try await Workspace.with(Self.creation) { workspace in
      try workspace.sandbox.setFaults(#"GET /v1/personas #1+ 200 body={"data": [\#(item)], "meta": {"total": 1}}"#)
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("the server's list has personas without a name"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a name in another spelling of its accents is not created next to the one that is there`() async throws {
    let files = ["personas.d/a.yaml": "name: Cafe\u{301}\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\n"]
    try await Workspace.with(files) { workspace in
      workspace.edit(Workspace.cara, "{\"name\": \"Caf\u{E9}\"}")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("the server has this name in another spelling, \(Workspace.cara)"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a saved creation whose namesake cannot be read is refused`() async throws {
    try await Workspace.with(Self.creation) { workspace in
      let plan = try await workspace.anamctl("plan", "--out", "plan.json")
      #expect(plan.status == 0)
      let list = #"{"data": [{"id": "p9", "name": "Porter"}], "meta": {"total": 1}}"#
      try workspace.sandbox.setFaults("GET /v1/personas #1+ 200 body=\(list)")
      let outcome = try await workspace.anamctl("apply", "--yes", "--plan", "plan.json")
      #expect(outcome.status == 4)
      #expect(workspace.writes == [])
    }
  }
}

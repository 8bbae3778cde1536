import AnamSandbox
import Basics
import Testing

/// Answers of success that are not what was asked for, or lead elsewhere.
struct HTTPAnswerCasesTests {
  private static let files = ["personas.d/1.yaml": "name: Cara\ninitialMessage: One\n"]

  private static let senseless = [
    ("garbage", "not valid"), ("200 body=[]", "expected a persona with an id, got a list"),
    ("200 body=null", "expected a persona with an id, got null"), ("200 body={}", "expected a persona with an id"),
    (#"overlay uncommitted {"id": "p2"}"#, "another persona than the one asked for"),
    (#"overlay uncommitted {"id": 1}"#, "expected a persona with an id"),
  ]

  @Test(arguments: ["GET", "PUT"], senseless)
  func `H14: an answer that makes no sense is not a success`(
    _ method: String, _ fault: (rule: String, expected: String)
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.run(under: "\(method) /v1/personas/* #1+ \(fault.rule)")
      #expect(outcome.status == 1, "\(outcome.output)")
      #expect(outcome.output.contains("unexpected answer: \(fault.expected)"), "\(outcome.output)")
      #expect(try workspace.stored("initialMessage", of: "Cara") == "Welcome to the Sunset Hotel!")
    }
  }

  @Test(arguments: [
    #"overlay {"description": 7}"#, #"overlay {"avatarModel": "cara-9"}"#, "without voice", #"overlay {"voice": null}"#,
    #"overlay {"brain": null}"#, #"overlay {"brain": 5, "avatar": "a", "tools": [7], "updatedAt": {}}"#,
    #"overlay {"futureField": {"a": [1]}, "another": null}"#, "without avatar voice brain tools createdAt updatedAt",
  ])
  func `H16: fields that have another shape and are not managed do not matter`(_ fault: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("/v1/personas/* #1+ \(fault)")
      let plan = try await workspace.anamctl("plan")
      #expect(plan.status == 0, "\(plan.output)")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(workspace.bodies == [#"{"initialMessage":"One"}"#])
    }
  }

  @Test(arguments: [
    (#"overlay {"description": 7}"#, #"~ description: 7 -> "D""#),
    (#"overlay {"avatarModel": "cara-9"}"#, #"~ avatarModel: "cara-9" -> "cara-3""#),
    ("without voice", #"? voiceId: "Lucy - Fresh & Casual" (de23e340…)  (not readable"#),
    (#"overlay {"voice": null}"#, #"+ voiceId: "Lucy - Fresh & Casual" (de23e340…)"#),
    (#"overlay {"brain": null}"#, #"+ systemPrompt: "P""#),
    (#"overlay {"tools": "none"}"#, #"? toolIds: ["end_call" (154a3ec3…)]  (not readable"#),
  ])
  func `H16: managed fields that have another shape are a difference, or not readable`(
    _ fault: String, _ line: String
  ) async throws {
    let yaml = """
      name: Cara
      description: D
      avatarModel: cara-3
      voice: Lucy - Fresh & Casual
      systemPrompt: P
      tools: [end_call]

      """
    try await Workspace.with(["personas.d/1.yaml": yaml]) { workspace in
      let outcome = try await workspace.run(under: "GET /v1/personas/* #1+ \(fault)")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.standardOutput.contains(line), "\(outcome.output)")
    }
  }

  @Test func `H16: an unknown option is not sent back, and its loss is shown`() async throws {
    try await Workspace.with(["personas.d/1.yaml": "name: Lobby kiosk\nvoiceGenerationOptions: {speed: 1.1}\n"]) {
      workspace in
      let fault = #"GET /v1/personas/* #1+ overlay {"voiceGenerationOptions": {"speed": 1.2, "futureKnob": 1}}"#
      let plan = try await workspace.run(under: fault)
      #expect(plan.standardOutput.contains("! voiceGenerationOptions.futureKnob may be lost: 1"), "\(plan.output)")
      _ = try await workspace.anamctl("apply", "--yes")
      #expect(workspace.bodies == [#"{"voiceGenerationOptions":{"speed":1.1}}"#])
    }
  }

  @Test(arguments: ["GET", "PUT"], [301, 302, 303, 307, 308])
  func `H17: a redirect ends with 1, names its target, and is not followed`(
    _ method: String, _ status: Int
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      try await withSandbox { elsewhere in
        let path = "/v1/personas" + (method == "GET" ? "" : "/\(Workspace.cara)")
        for target in [
          elsewhere.url + path, "http://other.invalid\(path)", "https://127.0.0.1:\(workspace.sandbox.port)\(path)",
          workspace.sandbox.url + path, path, "//other.invalid/", "file:///etc/passwd",
        ] {
          let outcome = try await workspace.run(under: "\(method) #1+ redirect \(target) status=\(status)")
          #expect(outcome.status == 1, "\(outcome.output)")
          #expect(outcome.output.contains("\(status): the API redirects to \(target); set --api-url"), "\(target)")
          #expect((method == "GET" ? workspace.requests : workspace.writes).count == 1)
        }
        #expect(elsewhere.requests.isEmpty)
      }
    }
  }

  @Test func `H20: cookies and leave to cache make no difference`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults(
        #"#1+ headers "Set-Cookie: s=1; Path=/" "Cache-Control: max-age=60" "ETag: x""#, "PUT #1 drop committed")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(workspace.writes.count == 1)
    }
  }

  private static let creation = [
    "personas.d/1.yaml": "name: Porter\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\nsystemPrompt: Bags.\n"
  ]

  @Test(arguments: ["drop", "500", "504", "html", "cut-head"])
  func `H21: a persona that was created is found, and not created again`(_ fault: String) async throws {
    try await Workspace.with(Self.creation) { workspace in
      let outcome = try await workspace.run(under: "POST #1+ \(fault) committed")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(try workspace.personaCount() == 4)
      #expect(workspace.writes.count == 1)
    }
  }

  @Test(arguments: ["drop", "500", "504"])
  func `H21: there are never two, and the next run puts it right`(_ fault: String) async throws {
    try await Workspace.with(Self.creation) { workspace in
      let outcome = try await workspace.run(under: "POST #1 \(fault) uncommitted")
      let isCreated = try workspace.personaCount() == 4
      #expect((outcome.status == 0) == isCreated, "\(outcome.output)")
      let again = try await workspace.anamctl("apply", "--yes")
      #expect(again.status == 0, "\(again.output)")
      #expect(try workspace.personaCount() == 4)
    }
  }
}

import Foundation
import Testing

/// How scalars are read, and that forms which mean the same lead to the same plan.
struct YAMLValueCasesTests {
  private static func flag(_ value: String) -> String { "name: Cara\nskipGreeting: \(value)\n" }

  private static func text(_ value: String) -> String { "name: Cara\ndescription: \(value)\n" }

  /// The field takes 0 and more.
  private static func seconds(_ value: String) -> String {
    "name: Cara\nvoiceDetectionOptions:\n  silenceBeforeSessionEndSeconds: \(value)\n"
  }

  @Test(
    arguments: [
      .refused("Y26 yes", flag("yes"), "write true or false"),
      .refused("Y26 true in quotes", flag("\"true\""), "write true or false"),
      .taken("Y26 True", flag("True")), .taken("Y26 TRUE", flag("TRUE")),
      .refused("Y26 1", flag("1"), "write true or false"),
      .refused("Y27 12", text("12"), "quote it: \"12\""), .refused("Y27 1.5", text("1.5"), "quote it: \"1.5\""),
      .refused("Y27 true", text("true"), "quote it: \"true\""),
      .refused("Y27 null", text("null"), "cannot be null", "write \"\" for none"),
      .refused("Y27 ~", text("~"), "cannot be null", "write \"\" for none"),
      .refused("Y27 nothing", text(""), "cannot be null", "write \"\" for none"),
      .taken("Y27 a date", text("2024-01-01")), .taken("Y27 no", text("no")), .taken("Y27 1:30", text("1:30")),
      .taken("Y28 .5", seconds(".5")), .taken("Y28 5.", seconds("5.")), .taken("Y28 1e0", seconds("1e0")),
      .taken("Y28 +1", seconds("+1")), .taken("Y28 -0", seconds("-0")), .taken("Y28 0x1", seconds("0x1")),
      .taken("Y28 0o1", seconds("0o1")),
      .taken("Y28 01", seconds("01"), "warning: '01' is 1, not an octal number"),
      .refused("Y28 1_0", seconds("1_0"), "must be a number", "write 10"),
      .refused("Y28 1:30", seconds("1:30"), "must be a number"),
      .refused("Y29 not a number", seconds(".nan"), "not a finite number"),
      .refused("Y29 infinity", seconds(".inf"), "not a finite number"),
      .refused("Y29 1e400", seconds("1e400"), "not a finite number"),
      .taken("Y29 1e-400, which is 0", seconds("1e-400")),
      .refused(
        "Y29 1e-400, out of range", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 1e-400}\n",
        "must be a number from 2 to 30"),
    ] as [YAMLCase])
  func `a scalar is what YAML 1.2 says`(_ example: YAMLCase) async throws {
    try await example.check()
  }

  @Test func `Y24, line ends change neither the plan nor the lines of mistakes`() async throws {
    let lines = ["name: Cara", "systemPrompt: |", "  One.", "", "  Two.", "initialMessage: Hi", ""]
    let ends = [["\n"], ["\r\n"], ["\r"], ["\r", "\n", "\r\n"]]
    let files = ends.map { ends in
      lines.enumerated().map { $1 + ends[$0 % ends.count] }.joined()
    }
    let bodies = try await files.asyncMap { try await body(of: $0) }
    #expect(Set(bodies).count == 1)
    #expect(bodies.first == #"{"initialMessage":"Hi","systemPrompt":"One.\n\nTwo."}"#)
    for file in files {
      try await Workspace.with(["personas.d/a.yaml": file + "colour: red\n"]) { workspace in
        let outcome = try await workspace.anamctl("validate")
        #expect(outcome.standardError.contains("personas.d/a.yaml:8:1: error: unknown key 'colour'"))
      }
    }
  }

  @Test func `Y25, a prompt is the same in every form`() async throws {
    let forms = [
      "systemPrompt: |\n  One.\n\n  Two.", "systemPrompt: |-\n  One.\n\n  Two.", "systemPrompt: |+\n  One.\n\n  Two.",
      "systemPrompt: >\n  One.\n\n\n  Two.", "systemPrompt: >-\n  One.\n\n\n  Two.",
      "systemPrompt: >+\n  One.\n\n\n  Two.", "systemPrompt: \"One.\\n\\nTwo.\"", "systemPrompt: 'One.\n\n\n  Two.'",
      "systemPromptFile: p.md",
    ]
    let bodies = try await forms.flatMap { [$0, $0 + "\n"] }.asyncMap { try await body(of: "name: Cara\n" + $0) }
    #expect(bodies == Array(repeating: #"{"systemPrompt":"One.\n\nTwo."}"#, count: 18))
  }

  /// Returns the body of the request that a file leads to, keys sorted.
  private func body(of file: String) async throws -> String {
    var text = ""
    try await Workspace.with(["personas.d/a.yaml": file, "personas.d/p.md": "One.\n\nTwo.\n"]) { workspace in
      let outcome = try await workspace.anamctl("plan", "--format", "json")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let plan = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
      let request = (plan?["personas"] as? [[String: Any]])?.first?["request"] as? [String: Any]
      let body = try #require(request?["body"])
      text = String(decoding: try JSONSerialization.data(withJSONObject: body, options: .sortedKeys), as: UTF8.self)
    }
    return text
  }
}

extension Array {
  fileprivate func asyncMap<Output>(_ transform: (Element) async throws -> Output) async rethrows -> [Output] {
    var outputs: [Output] = []
    for element in self { outputs.append(try await transform(element)) }
    return outputs
  }
}

import AnamSandbox
import Foundation
import Testing

/// A message of the program, and how it comes about.
struct Trouble: Sendable, CustomTestStringConvertible {
  /// What is printed; `…` stands for what differs.
  let message: String
  /// Makes the program print it, in a folder with a persona in `personas.d` whose prompt is to change.
  let provoke: @Sendable (Workspace) async throws -> Anamctl.Outcome

  var testDescription: String { message }

  init(_ message: String, _ provoke: @escaping @Sendable (Workspace) async throws -> Anamctl.Outcome) {
    self.message = message
    self.provoke = provoke
  }
}

extension Workspace {
  /// Plans a persona file with this content.
  fileprivate func plan(_ yaml: String) async throws -> Anamctl.Outcome {
    try write(yaml, to: "personas.d/cara.yaml")
    return try await anamctl("plan")
  }

  /// Plans while the sandbox misbehaves.
  fileprivate func plan(under fault: String) async throws -> Anamctl.Outcome {
    try sandbox.setFaults(fault)
    return try await anamctl("plan")
  }

  /// Plans with this variable, too.
  fileprivate func plan(_ name: String, _ value: String) async throws -> Anamctl.Outcome {
    try await anamctl("plan", environment: [name: value])
  }

  /// Saves a plan, lets something happen, and applies it.
  fileprivate func applySaved(
    _ options: String..., environment: [String: String] = [:], after event: () throws -> Void = {}
  ) async throws -> Anamctl.Outcome {
    _ = try await anamctl("plan", "--out", "plan.json")
    try event()
    return try await Anamctl.run(
      ["apply", "--yes", "--plan", "plan.json"] + options, in: folder,
      environment: connection.merging(environment) { $1 })
  }
}

extension Trouble {
  static let connection = [
    Trouble("there is no API key: set ANAM_API_KEY, or give --api-key-file") { try await $0.plan("ANAM_API_KEY", "") },
    Trouble("the API key has … characters, which no key has") { try await $0.plan("ANAM_API_KEY", "short") },
    Trouble("the API key has blanks, line breaks or other characters in it that no key has") {
      try await $0.plan("ANAM_API_KEY", "two lines\nof text")
    },
    Trouble("the API key stands …, which is no part of it: take that away") {
      try await $0.plan("ANAM_API_KEY", "'a-key-in-quotes'")
    },
    Trouble("401 Unauthorized: …; check ANAM_API_KEY") { try await $0.plan(under: "401") },
    Trouble("… refuses connections") { try await $0.plan("ANAM_API_URL", "http://127.0.0.1:1") },
    Trouble("… failed the TLS handshake: …") {
      try await $0.plan("ANAM_API_URL", $0.sandbox.url.replacing("http:", with: "https:"))
    },
    Trouble("plain http would send the key in clear to …") {
      try await $0.plan("ANAM_API_URL", "http://api.example.com")
    },
    Trouble("the API's URL is not an address such as https://api.anam.ai") { try await $0.plan("ANAM_API_URL", "") },
    Trouble("the API's URL ends in /v1, which anamctl adds by itself: leave that out") {
      try await $0.plan("ANAM_API_URL", "https://api.anam.ai/v1")
    },
    Trouble("the proxy in HTTPS_PROXY: not an address such as http://proxy.example.com:3128") {
      try await $0.anamctl(
        "plan", environment: ["ANAM_API_URL": "https://localhost:1", "HTTPS_PROXY": "http://u:p#w@h"])
    },
    Trouble("… from a firewall or a gateway, not from the API") {
      try await $0.plan(under: "403 type=text/html body=<title>Blocked</title>")
    },
    Trouble("the API redirects to …; set --api-url if that is right") {
      try await $0.plan(under: "redirect https://example.com/")
    },
    Trouble("this run may open … files at once, and the limit is …: raise it with ulimit -n") {
      try await $0.shell("ulimit -n 12; \"$ANAMCTL\" plan")
    },
    Trouble("the server asks to wait … seconds, which is too long") {
      try await $0.plan(under: "#* 429 retry-after=100")
    },
    Trouble("a list that announces … items and has …; it may have changed meanwhile: run it again") {
      try await $0.plan(under: #"GET /v1/personas #* 200 body={"data": [], "meta": {"total": 3}}"#)
    },
    Trouble("unexpected answer: …") { try await $0.plan(under: "html") },
    Trouble("500 Internal Server Error: … (… attempts)") { try await $0.plan(under: "#* 500") },
  ]

  static let files = [
    Trouble("no such file or directory") { try await $0.anamctl("plan", "elsewhere") },
    Trouble("outside …, the folder that was given") {
      try await $0.plan("name: Cara\nsystemPromptFile: ../prompt.md\n")
    },
    Trouble("the account has no voice '…'") { try await $0.plan("name: Cara\nvoice: Lucie\n") },
    Trouble("2 avatars are called '…'") { try await $0.plan("name: Cara\navatar: Liv\n") },
    Trouble("the server has 2 personas named '…'") {
      $0.create(
        #"{"name": "Cara", "avatarId": "071b0286-4cce-4808-bee2-e642f1062de3", "#
          + #""voiceId": "de23e340-1416-4dd8-977d-065a7ca11697"}"#)
      return try await $0.anamctl("plan")
    },
    Trouble("the server has no persona with the id …") { try await $0.plan("id: gone\n") },
    Trouble("the server's list calls … '…', and the persona itself says '…'") {
      try await $0.plan(under: #"GET /v1/personas/* overlay {"name": "Clara"}"#)
    },
    Trouble("the account has no … with the id '…'") { try await $0.plan("name: Cara\ntoolIds: [end_call]\n") },
    Trouble("the server has '…' as …, which it does not take back with the others: …") {
      try $0.sandbox.setFaults(
        #"GET /v1/personas/* #* overlay {"voiceDetectionOptions": {"speechEnhancementLevel": 1.4}}"#)
      return try await $0.plan("name: Cara\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0.3}\n")
    },
    Trouble("the server has no such persona, and a new one needs …") { try await $0.plan("name: Carla\n") },
    Trouble("'…' can only be cleared together with a new 'voiceId': the API has no other way") {
      try await $0.plan("name: Cara\nvoiceGenerationOptions: null\n")
    },
    Trouble("no persona in the files is called '…'") { try await $0.anamctl("plan", "--target", "cara.yaml") },
    Trouble("unknown key '…'") { try await $0.plan("name: Cara\nsystem_prompt: Hi.\n") },
  ]

  static let apply = [
    Trouble("nobody can be asked here: give --yes to apply without asking") { try await $0.anamctl("apply") },
    Trouble("the server has changed since the plan was made, so nothing was sent; make a new plan") { workspace in
      try await workspace.applySaved { workspace.edit(Workspace.cara, #"{"systemPrompt": "Edited."}"#) }
    },
    Trouble("altered since it was made: its seal does not fit") { workspace in
      try await workspace.applySaved {
        let plan = try String(contentsOf: workspace.folder.appending(path: "plan.json"), encoding: .utf8)
        try workspace.write(plan.replacing("New.", with: "Now."), to: "plan.json")
      }
    },
    Trouble("a plan made with another API key (…) than this one (…)") {
      try await $0.applySaved(environment: ["ANAM_API_KEY": "another-key-4711"])
    },
    Trouble("old, which is more than --max-plan-age allows") { try await $0.applySaved("--max-plan-age", "0s") },
    Trouble("would change, and --max-changes allows …") {
      try await $0.anamctl("apply", "--yes", "--max-changes", "0")
    },
    Trouble("would shrink from … to … characters") {
      $0.edit(Workspace.cara, #"{"systemPrompt": "\#(String(repeating: "Be kind. ", count: 100))"}"#)
      return try await $0.anamctl("apply", "--yes")
    },
    Trouble("the server has other values than planned") {
      let overlay = #"overlay {"description": "Something else"}"#
      try $0.sandbox.setFaults("PUT \(overlay)", "GET /v1/personas/* #3+ \(overlay)")
      return try await $0.anamctl("apply", "--yes")
    },
    Trouble("it was created, and the server's list does not show it yet") {
      try $0.write("name: Porter\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\n", to: "personas.d/cara.yaml")
      try $0.sandbox.setFaults(#"GET /v1/personas #3+ 200 body={"data": [], "meta": {"total": 0}}"#)
      return try await $0.anamctl("apply", "--yes")
    },
    Trouble("is applying … at this moment, so nothing was sent") { workspace in
      try workspace.sandbox.setFaults("PUT #1 hang")
      let first = try workspace.start("apply", "--yes")
      try await first.wait { !workspace.writes.isEmpty }
      let second = try await workspace.anamctl("apply", "--yes")
      first.send(SIGKILL)
      _ = await first.outcome()
      return second
    },
  ]
}

extension Trouble {
  static let history = [
    Trouble("… made elsewhere would be overwritten, so nothing was sent") { workspace in
      try await workspace.beginHistory()
      return try await workspace.anamctl("apply", "--yes", "--base", "HEAD")
    },
    Trouble("--on-drift … needs the history of the files, and …") {
      try await $0.anamctl("plan", "--on-drift", "refuse")
    },
    Trouble("there is no commit '…' here, which --base names") { workspace in
      try await workspace.beginHistory()
      return try await workspace.anamctl("plan", "--base", "nowhere")
    },
  ]
}

extension Workspace {
  fileprivate func beginHistory() async throws {
    try await git("init --quiet")
    try await git("add personas.d")
    try await git("commit --quiet --message all")
  }
}

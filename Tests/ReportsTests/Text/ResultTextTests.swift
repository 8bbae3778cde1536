import Basics
import Reports
import Testing

@testable import Personas

struct ResultTextTests {
  @Test func `each persona that was to change has its line`() {
    var mismatched = Self.result("C", .update, .mismatched)
    mismatched.mismatches = [
      Mismatch(path: "name", expected: "C", stored: "c\u{1B}", wasSent: true),
      Mismatch(path: "voiceGenerationOptions.a\nb", expected: .null, stored: ["x": 1], wasSent: false),
    ]
    let results = [
      Self.result("A", .update, .applied), Self.result("B", .create, .applied), mismatched,
      Self.result("D\u{9B}", .update, .failed, "the API says 400: \u{1B}[31mno"),
      Self.result("E", .update, .unknown, "timed out"),
      Self.result("F", .update, .notAttempted), Self.result("G", .none, .unchanged),
    ]
    #expect(
      render(results) == """
        applied A (p1): updated and verified
        applied B (p1): created and verified
        not as planned C (p1): the server has other values than planned
            ! name: sent "C", stored "c\\u001b"
            ! voiceGenerationOptions.a\\nb: expected null, stored {"x":1}
        failed D\\u{9B} (p1): the API says 400: \\u{1B}[31mno
        unknown E (p1): it may have been stored: timed out
        not attempted F (p1): the run ended before
        Apply: 2 applied, 1 not as planned, 1 failed, 1 unknown, 1 not attempted, 1 unchanged.

        """)
  }

  @Test func `of a long text what differs is shown, and what looks alike is spelled out`() {
    var result = Self.result("C", .update, .mismatched)
    let prompt = (1...40).map { "Line \($0) of the house rules.\n" }.joined()
    result.mismatches = [
      Mismatch(
        path: "systemPrompt", expected: .string(prompt + "The desk is in room 101.\n"),
        stored: .string(prompt + "The desk is in room 102.\n"), wasSent: true),
      Mismatch(path: "name", expected: "Caf\u{E9}", stored: "Cafe\u{301}", wasSent: true),
      Mismatch(path: "description", expected: "two  blanks", stored: "two\u{A0} blanks", wasSent: false),
    ]
    #expect(
      render([result]) == """
        not as planned C (p1): the server has other values than planned
            ! systemPrompt: sent -> stored: +1 word -1
                @@ line 38 @@
                | Line 38 of the house rules.
                | Line 39 of the house rules.
                | Line 40 of the house rules.
                ~ The desk is in room [-101-]{+102+}.
            ! name: sent "Caf\\u{E9}", stored "Cafe\\u{301}"
            ! description: expected "two··blanks", stored "two\\u{A0}·blanks"
        Apply: 1 not as planned.

        """)
  }

  @Test(
    arguments: [
      ([], "Apply: nothing to do.\n"),
      ([result("G", .none, .unchanged)], "Apply: 1 unchanged.\n"),
    ] as [([PersonaResult], String)])
  func `what was not to change is only counted`(_ results: [PersonaResult], _ text: String) {
    #expect(render(results) == text)
  }

  private func render(_ results: [PersonaResult]) -> String {
    ResultText(style: TextStyle(isColoured: false)).render(results)
  }

  private static func result(
    _ name: String, _ action: PersonaPlan.Action, _ status: PersonaResult.Status, _ message: String? = nil
  ) -> PersonaResult {
    var result = PersonaResult(.example(action, name: name), status: status)
    result.id = "p1"
    result.message = message
    return result
  }
}

import Basics
import Personas
import TestTools
import Testing

/// The only comparison: where a persona differs from what is expected of it.
struct DifferencesTests {
  @Test(
    arguments: [
      ("name", "Cara", "{}", nil), ("name", "Clara", "{}", .changed), ("description", "", "{}", .changed),
      ("initialMessage", nil, #"{"initialMessage": ""}"#, nil), ("initialMessage", nil, "{}", .added),
      ("systemPrompt", " Be brief.\n", "{}", nil),
      ("toolIds", ["t2", "t1"], #"{"tools": [{"id": "t1"}, {"id": "t2"}]}"#, nil),
      ("voiceDetectionOptions", [:], "{}", nil), ("voiceDetectionOptions.speechEnhancementLevel", 1, "{}", .removed),
      (
        "voiceDetectionOptions.speechEnhancementLevel", nil,
        #"{"voiceDetectionOptions": {"speechEnhancementLevel": 1}}"#,
        .added
      ),
      ("directorNotes", "x", "{}", nil),
    ] as [(ValuePath, JSONValue, String, ValueDifference.Kind?)])
  func `what is expected is there, or it is said what happened to it`(
    _ path: ValuePath, _ expected: JSONValue, _ live: String, _ kind: ValueDifference.Kind?
  ) throws {
    let live = try LivePersona(live)
    let found = Contract.test.differences(of: live, from: [PathValue(path, expected)])
    #expect(found.map(\.kind) == (kind.map { [$0] } ?? []), "\(found)")
  }

  @Test func `a field that is not shown is not judged`() throws {
    let live = try LivePersona("{}", without: ["name"])
    #expect(Contract.test.differences(of: live, from: [PathValue("name", "Clara")]).isEmpty)
  }
}

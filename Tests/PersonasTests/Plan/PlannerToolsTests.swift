import Testing

/// `toolIds` is a set (promises.md, 1), replaced as a whole (api.md, rule 3).
struct PlannerToolsTests {
  private static let two = #"{"tools": [{"id": "t1", "name": "end_call"}, {"id": "t2", "name": "skip_turn"}]}"#

  @Test(
    arguments: [
      .init("the same ids", "toolIds: [t1, t2]", live: two),
      .init("in another order", "toolIds: [t2, t1]", live: two),
      .init("with repetitions", "toolIds: [t1, t2, t1]", live: two),
      .init("repeated on the server", "toolIds: [t1]", live: #"{"tools": [{"id": "t1"}, {"id": "t1"}]}"#),
      .init("none", "toolIds: []"),
      .init("none, where the server says null", "toolIds: []", live: #"{"tools": null}"#),
      .init("ids under _toolId", "toolIds: [t1]", live: #"{"tools": [{"_toolId": "t1"}]}"#),
      .init(
        "ids under both keys", "toolIds: [t1]", live: #"{"tools": [{"id": "association", "_toolId": "t1"}]}"#),
      .init(
        "ids now under the one, now under the other", "toolIds: [t2, t1]",
        live: #"{"tools": [{"id": "t1"}, {"_toolId": "t2"}]}"#),
    ] as [PlanExample])
  func `the same set is no difference`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "one more", "toolIds: [t3, t1, t2, t3]", live: two,
        changes: [#"toolIds ["t1","t2"] ["t3","t1","t2"] config"#], body: #"{"toolIds": ["t3", "t1", "t2"]}"#),
      .init(
        "one less", "toolIds: [t1]", live: two, changes: [#"toolIds ["t1","t2"] ["t1"] config"#],
        body: #"{"toolIds": ["t1"]}"#),
      .init(
        "none any more", "toolIds: []", live: two, changes: [#"toolIds ["t1","t2"] [] config"#],
        body: #"{"toolIds": []}"#),
      .init(
        "an item whose id cannot be told", "toolIds: [t1]", live: #"{"tools": [{"id": "t1"}, {"name": "book"}]}"#,
        changes: [#"toolIds null ["t1"] unreadable"#], body: #"{"toolIds": ["t1"]}"#),
      .init(
        "something else than a list", "toolIds: [t1]", live: #"{"tools": "t1"}"#,
        changes: [#"toolIds null ["t1"] unreadable"#], body: #"{"toolIds": ["t1"]}"#),
      .init(
        "an answer without tools", "toolIds: [t1]", absent: ["tools"],
        changes: [#"toolIds null ["t1"] unreadable"#], body: #"{"toolIds": ["t1"]}"#),
    ] as [PlanExample])
  func `another set is sent whole`(_ example: PlanExample) throws { try example.check() }
}

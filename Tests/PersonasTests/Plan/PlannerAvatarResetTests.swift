import Basics
import Personas
import Testing

/// api.md, rules 2 and 4: a new avatar may reset `avatarModel`; a model that the avatar does not support is refused.
struct PlannerAvatarResetTests {
  private static func change(_ id: String) -> String { "avatarId \"liv\" \"\(id)\" config" }

  @Test(
    arguments: [
      .init(
        "not sent again to one that supports it, by internal name", "avatarId: mia\navatarModel: cara-3",
        changes: [change("mia")], body: #"{"avatarId": "mia"}"#),
      .init(
        "not sent again to one that supports it, by public name", "avatarId: public\navatarModel: cara-3",
        changes: [change("public")], body: #"{"avatarId": "public"}"#),
      .init(
        "not sent again to one that supports it, by a pattern", "avatarId: mia\navatarModel: cara-4-latest",
        live: #"{"avatarModel": "cara-4-latest"}"#, changes: [change("mia")], body: #"{"avatarId": "mia"}"#),
      .init(
        "not sent again to one that supports it, by the newer public name",
        "avatarId: public\navatarModel: cara-4-latest", live: #"{"avatarModel": "cara-4-latest"}"#,
        changes: [change("public")], body: #"{"avatarId": "public"}"#),
      .init(
        "sent again to one with a version of unknown name", "avatarId: next\navatarModel: cara-3",
        changes: [change("next"), #"avatarModel "cara-3" "cara-3" resend"#],
        body: #"{"avatarId": "next", "avatarModel": "cara-3"}"#),
      .init(
        "sent again to one that names no version", "avatarId: empty\navatarModel: cara-3",
        changes: [change("empty"), #"avatarModel "cara-3" "cara-3" resend"#],
        body: #"{"avatarId": "empty", "avatarModel": "cara-3"}"#),
      .init(
        "sent again to one that does not speak of versions", "avatarId: silent\navatarModel: cara-3",
        changes: [change("silent"), #"avatarModel "cara-3" "cara-3" resend"#],
        body: #"{"avatarId": "silent", "avatarModel": "cara-3"}"#),
      .init(
        "sent again to one that the account does not list", "avatarId: elsewhere\navatarModel: cara-3",
        changes: [change("elsewhere"), #"avatarModel "cara-3" "cara-3" resend"#],
        body: #"{"avatarId": "elsewhere", "avatarModel": "cara-3"}"#),
      .init(
        "sent if it differs", "avatarId: mia\navatarModel: cara-2",
        changes: [change("mia"), #"avatarModel "cara-3" "cara-2" config"#],
        body: #"{"avatarId": "mia", "avatarModel": "cara-2"}"#),
      .init(
        "sent with the avatar that the persona has, if that supports it", "avatarModel: cara-2",
        changes: [#"avatarModel "cara-3" "cara-2" config"#], body: #"{"avatarModel": "cara-2"}"#),
      .init("left alone if neither changes", "avatarId: liv\navatarModel: cara-3"),
      .init(
        "left alone if neither changes, supported or not", "avatarModel: cara-4-latest",
        live: #"{"avatarModel": "cara-4-latest"}"#),
    ] as [PlanExample])
  func `a managed model is kept`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "the model in force, with a new avatar", "avatarId: old\navatarModel: cara-3",
        changes: [change("old"), #"avatarModel "cara-3" "cara-3" resend"#],
        problems: ["3:14 avatar 'Otto' does not support 'cara-3'"]),
      .init(
        "a new model, with a new avatar", "avatarModel: cara-2\navatarId: public",
        changes: [change("public"), #"avatarModel "cara-3" "cara-2" config"#],
        problems: ["2:14 avatar 'Pia' does not support 'cara-2'"]),
      .init(
        "a new model, with the avatar that the persona has", "avatarModel: cara-4-latest",
        changes: [#"avatarModel "cara-3" "cara-4-latest" config"#],
        problems: ["2:14 avatar 'Liv / home' does not support 'cara-4-latest'"]),
    ] as [PlanExample])
  func `a model that the avatar does not support is an error on its line`(_ example: PlanExample) throws {
    try example.check()
  }

  @Test func `the error names the models that the avatar supports`() throws {
    let example = PlanExample("", "avatarId: public\navatarModel: cara-2")
    #expect(try example.planner().plan().problems.map(\.help) == ["it supports cara-3, cara-4-latest"])
  }

  @Test(
    arguments: [
      .init("supported", "avatarId: mia", changes: [change("mia")], body: #"{"avatarId": "mia"}"#),
      .init(
        "not supported", "avatarId: old", changes: [change("old")],
        sideEffects: [#"avatarModel "cara-3" avatarId serverChoice"#], body: #"{"avatarId": "old"}"#),
      .init(
        "not known to be supported", "avatarId: next", changes: [change("next")],
        sideEffects: [#"avatarModel "cara-3" avatarId serverChoice"#], body: #"{"avatarId": "next"}"#),
      .init(
        "of a name that this version does not know, and supported under it", "avatarId: next",
        live: #"{"avatarModel": "x-9"}"#, changes: [change("next")], body: #"{"avatarId": "next"}"#),
      .init(
        "of a public name that the avatar spells as a pattern", "avatarId: mia", live: #"{"avatarModel": "cara-4"}"#,
        changes: [change("mia")], body: #"{"avatarId": "mia"}"#),
      .init(
        "none in force", "avatarId: old", live: #"{"avatarModel": null}"#, changes: [change("old")],
        body: #"{"avatarId": "old"}"#),
      .init("the avatar is the same", "avatarId: liv", live: #"{"avatarModel": "cara-4"}"#),
      .init(
        "a persona without an avatar gets one", "avatarId: old", live: #"{"avatar": null}"#,
        changes: [#"avatarId null "old" config"#], sideEffects: [#"avatarModel "cara-3" avatarId serverChoice"#],
        body: #"{"avatarId": "old"}"#),
    ] as [PlanExample])
  func `an unmanaged model may be reset`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "a managed model that it supports is not sent again", "avatarId: mia\navatarModel: cara-3", absent: ["avatar"],
        changes: [#"avatarId null "mia" unreadable"#], body: #"{"avatarId": "mia"}"#),
      .init(
        "a managed model that it may not support is", "avatarId: next\navatarModel: cara-3", absent: ["avatar"],
        changes: [#"avatarId null "next" unreadable"#, #"avatarModel "cara-3" "cara-3" resend"#],
        body: #"{"avatarId": "next", "avatarModel": "cara-3"}"#),
      .init(
        "a managed model that it does not support is an error", "avatarId: old\navatarModel: cara-3",
        absent: ["avatar"],
        changes: [#"avatarId null "old" unreadable"#, #"avatarModel "cara-3" "cara-3" resend"#],
        problems: ["3:14 avatar 'Otto' does not support 'cara-3'"]),
      .init(
        "an unmanaged model may be reset", "avatarId: old", absent: ["avatar"],
        changes: [#"avatarId null "old" unreadable"#],
        sideEffects: [#"avatarModel "cara-3" avatarId serverChoice"#], body: #"{"avatarId": "old"}"#),
      .init(
        "without one in the file, nothing is known of it", "avatarModel: cara-4-latest", absent: ["avatar"],
        changes: [#"avatarModel "cara-3" "cara-4-latest" config"#], body: #"{"avatarModel": "cara-4-latest"}"#),
    ] as [PlanExample])
  func `an avatar that the answer hides may change`(_ example: PlanExample) throws { try example.check() }
}

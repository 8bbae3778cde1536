import Testing

/// api.md, rule 1: a new voice resets `voiceGenerationOptions` unless new ones are in the same body.
struct PlannerVoiceResetTests {
  private static let fast = #"{"voiceGenerationOptions": {"speed": 1.1}}"#
  private static let newVoice = #"voiceId "lucy" "emma" config"#

  @Test(
    arguments: [
      .init(
        "equal ones are sent again", "voiceId: emma\nvoiceGenerationOptions: {speed: 1.1}", live: fast,
        changes: [newVoice, "voiceGenerationOptions.speed 1.1 1.1 resend"],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"speed": 1.1}}"#),
      .init(
        "one that differs takes the equal ones with it",
        "voiceId: emma\nvoiceGenerationOptions: {stability: 0.5, speed: 1.1}", live: fast,
        changes: [
          newVoice, "voiceGenerationOptions.speed 1.1 1.1 resend",
          "voiceGenerationOptions.stability null 0.5 config",
        ],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"speed": 1.1, "stability": 0.5}}"#),
      .init(
        "those that the file does not manage go with their voice",
        "voiceId: emma\nvoiceGenerationOptions: {speed: 1.1}",
        live: #"{"voiceGenerationOptions": {"speed": 1.1, "stability": 0.5, "style": null}}"#,
        changes: [newVoice, "voiceGenerationOptions.speed 1.1 1.1 resend"],
        sideEffects: ["voiceGenerationOptions.stability 0.5 voiceId possible"],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"speed": 1.1}}"#),
      .init(
        "where there are none yet, they are new", "voiceId: emma\nvoiceGenerationOptions: {speed: 1.1}",
        changes: [newVoice, "voiceGenerationOptions.speed null 1.1 config"],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"speed": 1.1}}"#),
      .init(
        "a persona without a voice gets one", "voiceId: emma\nvoiceGenerationOptions: {speed: 1.1}",
        live: #"{"voice": null, "voiceGenerationOptions": {"speed": 1.1}}"#,
        changes: [#"voiceId null "emma" config"#, "voiceGenerationOptions.speed 1.1 1.1 resend"],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"speed": 1.1}}"#),
    ] as [PlanExample])
  func `managed options are in the body of a new voice`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "all of them", "voiceId: emma", live: fast, changes: [newVoice],
        sideEffects: [#"voiceGenerationOptions {"speed":1.1} voiceId certain"#], body: #"{"voiceId": "emma"}"#),
      .init(
        "all of them, if the file's mapping names none", "voiceId: emma\nvoiceGenerationOptions: {}", live: fast,
        changes: [newVoice], sideEffects: [#"voiceGenerationOptions {"speed":1.1} voiceId certain"#],
        body: #"{"voiceId": "emma"}"#),
      .init(
        "also where there was no voice", "voiceId: emma",
        live: #"{"voice": null, "voiceGenerationOptions": {"speed": 1.1}}"#,
        changes: [#"voiceId null "emma" config"#],
        sideEffects: [#"voiceGenerationOptions {"speed":1.1} voiceId certain"#], body: #"{"voiceId": "emma"}"#),
      .init("none, if there are none", "voiceId: emma", changes: [newVoice], body: #"{"voiceId": "emma"}"#),
      .init(
        "none, if there are only nulls", "voiceId: emma", live: #"{"voiceGenerationOptions": {"speed": null}}"#,
        changes: [newVoice], body: #"{"voiceId": "emma"}"#),
      .init("none, if the voice is the same", "voiceId: lucy\nname: Cara", live: fast),
      .init(
        "none, if another field changes beside the same voice", "voiceId: lucy\nskipGreeting: true",
        live: fast, changes: ["skipGreeting false true config"], body: #"{"skipGreeting": true}"#),
    ] as [PlanExample])
  func `unmanaged options are lost`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "with a new voice", "voiceId: emma\nvoiceGenerationOptions: null", live: fast,
        changes: [newVoice, #"voiceGenerationOptions {"speed":1.1} null config"#], body: #"{"voiceId": "emma"}"#),
      .init(
        "with a new voice, but there are none", "voiceId: emma\nvoiceGenerationOptions: null", changes: [newVoice],
        body: #"{"voiceId": "emma"}"#),
      .init("without one, but there are none", "voiceGenerationOptions: null\nvoiceId: lucy"),
      .init(
        "without one, but nothing is set", "voiceGenerationOptions: null",
        live: #"{"voiceGenerationOptions": {"speed": null}}"#),
      .init(
        "without one", "voiceGenerationOptions: null", live: fast,
        changes: [#"voiceGenerationOptions {"speed":1.1} null config"#],
        problems: [
          "2:25 'voiceGenerationOptions' can only be cleared together with a new 'voiceId': the API has no other way"
        ]),
      .init(
        "with the voice there is", "voiceId: lucy\nvoiceGenerationOptions: ~", live: fast,
        changes: [#"voiceGenerationOptions {"speed":1.1} null config"#],
        problems: [
          "3:25 'voiceGenerationOptions' can only be cleared together with a new 'voiceId': the API has no other way"
        ]),
      .init(
        "with a voice that may be the one there is", "voiceId: emma\nvoiceGenerationOptions: null", live: fast,
        absent: ["voice"],
        changes: [
          #"voiceId null "emma" unreadable"#, #"voiceGenerationOptions {"speed":1.1} null config"#,
        ],
        problems: [
          "3:25 'voiceGenerationOptions' can only be cleared together with a new 'voiceId': the API has no other way"
        ]),
    ] as [PlanExample])
  func `a null asks for the reset itself`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "managed options are sent, laid over those there are",
        "voiceId: emma\nvoiceGenerationOptions: {speed: 1.1}",
        live: #"{"voiceGenerationOptions": {"speed": 1.1, "stability": 0.5}}"#, absent: ["voice"],
        changes: [#"voiceId null "emma" unreadable"#, "voiceGenerationOptions.speed 1.1 1.1 resend"],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"speed": 1.1, "stability": 0.5}}"#),
      .init(
        "unmanaged options may be lost", "voiceId: emma", live: fast, absent: ["voice"],
        changes: [#"voiceId null "emma" unreadable"#],
        sideEffects: [#"voiceGenerationOptions {"speed":1.1} voiceId possible"#], body: #"{"voiceId": "emma"}"#),
    ] as [PlanExample])
  func `a voice that the answer hides may change`(_ example: PlanExample) throws { try example.check() }
}

import Basics

@testable import Personas

/// Plans that every report of a plan is looked at with.
enum PlanExample: String, CaseIterable {
  case small
  case longPrompt
  case paragraphPrompt
  case voiceReset
  case blocked
  case manyPersonas
  case sharedRules
  case hostileText
  case drift
  case keptDrift
  case shallow

  /// The names that the account has for ids in the plans.
  static let names = [
    "06fd03f0-dd15-4adb-8fdd-22f06727d6e5": "Hugo - Narrator",
    "de23e340-1416-4dd8-977d-065a7ca11697": "Lucy - Fresh & Casual",
    "154a3ec3-f98d-4ec4-ba50-6fb4334e2292": "end_call",
    "d7584252-2e4f-46ab-b9fe-d407707fbf7a": "skip_turn",
    "5b8c1f0e-6f3a-4c1d-9a55-3f1d2c7b9e10": "search_knowledge",
    "9c0d7a34-52e1-4f0b-8a4e-77b1f0d2c6aa": "transfer_call",
  ]

  var plan: Plan {
    switch self {
    case .keptDrift: .example(personas, names: Self.names, onDrift: .keep)
    case .shallow:
      .example(
        personas, names: Self.names,
        gap: HistoryGap("the clone is shallow", help: "git fetch --unshallow; in CI fetch-depth: 0"))
    default: .example(personas, names: Self.names)
    }
  }

  private var personas: [PersonaPlan] {
    switch self {
    case .small: Self.smallPersonas
    case .longPrompt: [Self.prompt(PromptExample.before, PromptExample.after)]
    case .paragraphPrompt: [Self.paragraphPersona]
    case .voiceReset: [Self.resetPersona]
    case .blocked: [Self.blockedPersona]
    case .manyPersonas: (1...300).map(Self.persona)
    case .sharedRules: (1...300).map(Self.sharingPersona)
    case .hostileText: [Self.hostilePersona]
    case .drift: Self.driftPersonas
    case .keptDrift: Self.keptPersonas
    case .shallow:
      [
        .example(
          .update, changes: [.example("description", "a", "b", history: ValueHistory(origin: .unknown, since: nil))])
      ]
    }
  }

  private static let ann = Commit(
    id: "91be0d3c5a1f2e4b6d8091a2b3c4d5e6f708192a", author: "Ann", date: "2026-11-01T09:00:00Z", subject: "Cara")
  private static let ben = Commit(
    id: "4f2c1aa0918273645546372819a0b1c2d3e4f506", author: "Ben", date: "2026-11-22T08:00:00Z", subject: "Be warm")
  private static let promptAtCommit = "Be polite.\n\nNever guess.\nCheck-out is at 11."
  private static let editedPrompt = Change.example(
    "systemPrompt", "Be polite and kind.\n\nNever guess.\nCheck-out is at 11.",
    "Be polite.\n\nNever guess.\nCheck-out is at 12.", file: "personas.d/prompts/cara.md",
    history: ValueHistory(origin: .elsewhere(takenOver: ann), since: Since(ben), commonText: promptAtCommit))

  /// What a colleague edited in the dashboard, beside what the files changed.
  private static let driftPersonas: [PersonaPlan] = [
    .example(
      .update, id: cara, file: "personas.d/cara.yaml",
      changes: [
        .example(
          "description", "Edited on Friday", "Front desk",
          history: ValueHistory(origin: .elsewhere(takenOver: ann), since: Since(ann))),
        editedPrompt,
        .example("skipGreeting", false, true, history: ValueHistory(origin: .repository(ann), since: Since(ben))),
        .example("languageCode", "en", "de", history: ValueHistory(origin: .unmanaged, since: nil)),
        .example(
          "initialMessage", "Hi!", "Hello!",
          history: ValueHistory(origin: .repository(ann), since: Since(ben, isOrOlder: true))),
        .example(
          "voiceDetectionOptions.endOfSpeechSensitivity", 1, 2,
          history: ValueHistory(origin: .repository(ann), since: Since(ben, isThisChange: true))),
      ]),
    .example(
      .update, name: "Night desk", id: "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b02", file: "personas.d/night-desk.yaml",
      changes: [
        .example(
          "description", "Nights", "The night desk", history: ValueHistory(origin: .repository(ann), since: Since(ben))),
        .example("skipGreeting", false, true, history: ValueHistory(origin: .repository(ann), since: Since(ben))),
      ]),
    PersonaPlan(
      name: "Concierge", source: SourcePosition(file: "personas.d/concierge.yaml", line: 1, column: 1),
      step: .create(
        .init(changes: [.example("name", .null, "Concierge")], lost: LostPersona(declaredSince: ann)))),
  ]

  /// The same, left as the server has it.
  private static let keptPersonas: [PersonaPlan] = [
    .example(.none, id: cara, file: "personas.d/cara.yaml", kept: [editedPrompt]),
    .example(
      .update, name: "Night desk", id: "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b02", file: "personas.d/night-desk.yaml",
      changes: [
        .example("skipGreeting", false, true, history: ValueHistory(origin: .repository(ann), since: Since(ben)))
      ],
      kept: [
        .example(
          "description", "Edited on Friday", "Front desk",
          history: ValueHistory(origin: .elsewhere(takenOver: ann), since: Since(ann)))
      ]),
    PersonaPlan(
      name: "Concierge", source: SourcePosition(file: "personas.d/concierge.yaml", line: 1, column: 1), step: .leftOut,
      kept: [
        .example(.persona, .null, .null, history: ValueHistory(origin: .elsewhere(takenOver: ann), since: Since(ann)))
      ]),
    .example(.none, name: "Lobby kiosk", id: "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03", file: "personas.d/kiosk.yaml"),
  ]

  private static let cara = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"
  private static let hugo: JSONValue = "06fd03f0-dd15-4adb-8fdd-22f06727d6e5"
  private static let lucy: JSONValue = "de23e340-1416-4dd8-977d-065a7ca11697"

  private static let smallPersonas: [PersonaPlan] = [
    .example(
      .update, id: cara, file: "personas.d/cara.yaml",
      changes: [
        .example("description", "Front desk", "Front desk of the Sunset Hotel"),
        .example("llmId", "0934d97d-0c3a-4f33-91b0-5e136a0ef466", .null),
        .example("systemPrompt", "Be polite.\n\nNever guess.", "Be warm.\n\nNever guess.\nSay so instead."),
        .example("skipGreeting", false, true), .example("initialMessage", .null, "Hi there!"),
        .example("languageCode", .null, "en", .unreadable),
        .example("voiceDetectionOptions.endOfSpeechSensitivity", 1, 2),
        .example(
          "toolIds", ["154a3ec3-f98d-4ec4-ba50-6fb4334e2292"],
          ["154a3ec3-f98d-4ec4-ba50-6fb4334e2292", "d7584252-2e4f-46ab-b9fe-d407707fbf7a"]),
      ],
      request: ["voiceDetectionOptions": ["endOfSpeechSensitivity": 2, "silenceBeforeSkipTurnSeconds": 5]]),
    .example(.none, name: "Night desk", id: "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b02", file: "personas.d/night-desk.yaml"),
    .example(.none, name: "Lobby kiosk", id: "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03", file: "personas.d/kiosk.yaml"),
    .example(
      .create, name: "Concierge", file: "personas.d/concierge.yaml",
      changes: [
        .example("name", .null, "Concierge"), .example("voiceId", .null, lucy),
        .example("systemPrompt", .null, "# Concierge\n\nYou know the town around the Sunset Hotel."),
        .example("voiceGenerationOptions.speed", .null, 1),
      ]),
  ]

  private static func prompt(_ before: String, _ after: String) -> PersonaPlan {
    .example(
      .update, id: cara, file: "personas.d/cara.yaml",
      changes: [.example("systemPrompt", .string(before), .string(after), file: "personas.d/prompts/cara.md")])
  }

  private static let paragraphPersona: PersonaPlan = {
    let edits = [
      3: "A child cancels two rooms with a view: ask for a grown-up.",
      40: PromptExample.sentence(40).replacing("Somebody", with: "Anybody"), 41: "",
      90: PromptExample.sentence(90) + " If it is urgent, ring the porter.",
    ]
    return prompt(
      PromptExample.paragraph(sentences: 120), PromptExample.paragraph(sentences: 120, edits: edits))
  }()

  private static let resetPersona: PersonaPlan = .example(
    .update, id: cara, file: "personas.d/cara.yaml",
    changes: [
      .example("voiceId", hugo, lucy), .example("voiceGenerationOptions.speed", 1, 1, .resend),
      .example(
        "toolIds",
        ["154a3ec3-f98d-4ec4-ba50-6fb4334e2292", "d7584252-2e4f-46ab-b9fe-d407707fbf7a"],
        [
          "154a3ec3-f98d-4ec4-ba50-6fb4334e2292", "5b8c1f0e-6f3a-4c1d-9a55-3f1d2c7b9e10",
          "9c0d7a34-52e1-4f0b-8a4e-77b1f0d2c6aa",
        ]),
    ],
    sideEffects: [
      .example("voiceGenerationOptions", ["emotion": "calm", "stability": 1, "volume": 2], "voiceId", .certain),
      .example("voiceGenerationOptions.pitch", 3, "voiceId", .possible),
      .example("avatarModel", "cara-3", "avatarId", .serverChoice),
    ],
    warnings: ["the server keeps 'name' without the blanks at its ends"],
    request: ["voiceGenerationOptions": ["speed": 1]])

  private static let blockedPersona: PersonaPlan = .example(
    .blocked, id: cara, file: "personas.d/cara.yaml",
    changes: [.example("avatarModel", "cara-3", "cara-4-latest")],
    problems: [
      "the avatar 'Mia / studio' does not support 'cara-4-latest'; it supports: cara-3, cara-2, and what the account "
        + "calls 'legacy'",
      "the account has no voice 'Hugo'",
    ])

  private static func persona(_ number: Int) -> PersonaPlan {
    let name = "Front desk \(number)"
    let id = "3f2a7c1e-5b7d-4c58-9a53-\(String(1_000_000_000_000 + number).dropFirst())"
    let file = "personas.d/desk-\(number).yaml"
    switch number % 50 {
    case 1:
      return .example(
        .update, name: name, id: id, file: file,
        changes: [
          .example("systemPrompt", .string(PromptExample.before), .string(PromptExample.after)),
          .example("voiceGenerationOptions.speed", 1, 2), .example("voiceGenerationOptions.volume", 1, 2),
          .example("voiceId", hugo, lucy),
        ],
        sideEffects: [.example("voiceGenerationOptions.emotion", "calm", "voiceId", .possible)])
    case 2: return .example(.create, name: name, file: file, changes: [.example("name", .null, .string(name))])
    case 3: return .example(.blocked, name: name, id: id, file: file, problems: ["the account has no voice 'Hugo'"])
    case 4:
      return .example(.update, name: name, id: id, file: file, changes: [.example("skipGreeting", false, true)])
    default: return .example(.none, name: name, id: id, file: file)
    }
  }

  /// One of many whose prompts begin with the same house rules, of which a line changes; some change more than that.
  private static func sharingPersona(_ number: Int) -> PersonaPlan {
    func prompt(_ checkOut: String, _ greeting: String) -> JSONValue {
      let rules = PromptExample.before.replacing("until 11:00", with: checkOut)
      return .string("\(rules)\n\n# Room \(number)\n\nThis is room \(number).\nThe bed is large.\n\n\(greeting)")
    }
    let hasOwnEdit = number.isMultiple(of: 100)
    let speed: [Change] =
      number.isMultiple(of: 3) ? [.example("voiceDetectionOptions.endOfSpeechSensitivity", 1, 2)] : []
    return .example(
      .update, name: "Room \(number)", id: "3f2a7c1e-\(1000 + number)", file: "personas.d/room-\(number).yaml",
      changes: [
        .example(
          "systemPrompt", prompt("until 11:00", "Say hello."),
          prompt("until 12:00", hasOwnEdit ? "Say good evening." : "Say hello."), file: "personas.d/house-rules.md")
      ] + speed,
      warnings: number == 7 ? ["'description' is blank"] : [])
  }

  private static let hostilePersona: PersonaPlan = {
    let evil = "\u{1B}]0;title\u{7}\u{9B}2J\r\u{202E}"
    return .example(
      .update, name: evil + "::error::x", id: cara, file: "personas.d/\u{1B}[2J.yaml",
      changes: [
        .example("name", "caf\u{E9}", "cafe\u{301}"), .example("description", "a b", "a\u{A0}b"),
        .example(
          "systemPrompt",
          .string(
            "::error::x\n##[group]a b c d\nUse [-x-] and {+y+} as marks\nthe caf\u{E9} on the left\ntail\n\(evil) z"),
          .string(
            "::error::y\n##[endgroup]a b c d\nUse [-x-] or {+y+} as marks\nthe cafe\u{301} on the left\ntail  \n"
              + "\(evil) zero\u{200B}width\n```\n</details>\n@all ![](http://evil) <img src=x>")),
        .example("voiceDetectionOptions.\u{1B}[2J", "::set-output name=a::b", .string(evil)),
      ],
      sideEffects: [.example("voiceGenerationOptions.x\n\u{1B}", .string(evil), "voiceId", .certain)],
      warnings: [evil + "\n::warning::x"], problems: [])
  }()
}

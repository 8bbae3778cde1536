import Basics
import Personas
import TestTools
import Testing

@testable import Reports

struct PlanAnnotationsTests {
  /// The commands, without the summary.
  private func commands(_ plan: Plan) -> [String] {
    PlanAnnotations().render(plan).split(separator: "\n").map(String.init).filter { $0.hasPrefix("::") }
  }

  @Test(
    arguments: [
      (
        "a long text, where it stands",
        .example(
          .update,
          changes: [.example("systemPrompt", "Be polite.\nx", "Be warm.\nx", file: "prompts/cara.md")]),
        ["::notice file=prompts/cara.md,line=2,col=1,title=anamctl%3A Cara::systemPrompt: +2 words -2"]
      ),
      (
        "a value that is only sent again", .example(.update, changes: [.example("speed", 1, 1, .resend)]), []
      ),
      (
        "a side effect, where its cause is",
        .example(
          .update, changes: [.example("voiceId", "v1", "v2", file: "a.yaml")],
          sideEffects: [.example("voiceGenerationOptions", ["speed": 2], "voiceId", .certain)]),
        [
          "::warning file=a.yaml,line=2,col=1,title=anamctl%3A Cara::voiceGenerationOptions will be lost: "
            + "{\"speed\":2} (voiceId changes)",
          "::notice file=a.yaml,line=2,col=1,title=anamctl%3A Cara::voiceId: \"v1\" -> \"v2\"",
        ]
      ),
      (
        "a new persona, once", .example(.create, changes: [.example("name", .null, "Cara"), .example("x", .null, 1)]),
        ["::notice file=cara.yaml,line=1,col=1,title=anamctl%3A Cara::will be created, with 2 values"]
      ),
      (
        "why one is blocked, and not what would change",
        .example(.blocked, changes: [.example("x", 1, 2)], problems: ["no voice"]),
        ["::error file=cara.yaml,line=3,col=14,title=anamctl%3A Cara::no voice"]
      ),
      (
        "a warning about one that stays as it is", .example(.none, warnings: ["100% sure"]),
        ["::warning file=cara.yaml,line=1,col=1,title=anamctl%3A Cara::100%25 sure"]
      ),
      (
        "what would end a command or a property",
        .example(.none, name: "a,b:c", file: "a,b.yaml", warnings: ["x\r\n::y"]),
        ["::warning file=a%2Cb.yaml,line=1,col=1,title=anamctl%3A a%2Cb%3Ac::x\\u{D}\\n::y"]
      ),
    ] as [(String, PersonaPlan, [String])])
  func `one annotation`(_ what: String, _ persona: PersonaPlan, _ expected: [String]) {
    #expect(commands(.example([persona])) == expected, "\(what)")
  }

  @Test func `what GitHub would not show is counted`() {
    let personas = (1...12).map {
      PersonaPlan.example(.update, name: "P\($0)", changes: [.example("x", 1, .string("\($0)"))], warnings: ["careful"])
    }
    let plan = Plan.example(personas)
    #expect(commands(plan).count == 20)
    #expect(commands(plan).prefix(10).allSatisfy { $0.hasPrefix("::warning") })
    let text = PlanAnnotations().render(plan)
    #expect(text.contains("\nNot annotated, as GitHub shows ten of a kind: 2 warnings, 2 notices.\n~ update  P1 "))
    #expect(text.hasSuffix("\nPlan: 0 to create, 12 to update, 0 unchanged.\n"))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whatever a plan contains, each command is one line and nothing else is one`(_ seed: UInt64) {
    var hostile = HostilePlan(seed: seed)
    let plan = hostile.plan()
    for line in PlanAnnotations().render(plan).unicodeScalars.split(separator: "\n") {
      let isSafe = !line.contains(where: \.isInvisible) && !line.contains("##[".unicodeScalars)
      #expect(isSafe)
      let parts = line.split(separator: "::".unicodeScalars, maxSplits: 2, omittingEmptySubsequences: false)
      guard let start = parts.first, start.isEmpty else {
        let startsCommand = line.drop { $0 == " " }.starts(with: "::".unicodeScalars)
        #expect(!startsCommand)
        continue
      }
      let keys = parts[1].split(separator: ",").map {
        String($0.split(separator: "=", omittingEmptySubsequences: false)[0])
      }
      #expect(["error file", "warning file", "notice file"].contains(keys[0]))
      #expect(keys.dropFirst() == ["line", "col", "title"])
    }
  }
}

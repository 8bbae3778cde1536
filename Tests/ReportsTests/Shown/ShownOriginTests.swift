import Testing

@testable import Personas
@testable import Reports

struct ShownOriginTests {
  private static let time = "2026-11-22T12:00:00Z"
  private static let ann = commit("Ann", "2026-11-01T09:00:00Z")
  private static let ben = Commit(
    id: "4f2c1aa0918273645546372819a0b1c2d3e4f506", author: "Ben", date: "2026-11-22T08:00:00Z", subject: "x")

  private static func commit(_ author: String, _ date: String) -> Commit {
    Commit(id: "91be0d3c5a1f2e4b6d8091a2b3c4d5e6f708192a", author: author, date: date, subject: "x")
  }

  @Test(arguments: [
    ("2026-11-22T12:00:00Z", "today"), ("2026-11-22T00:00:00Z", "today"), ("2026-11-21T23:59:59Z", "yesterday"),
    ("2026-11-20T12:00:00Z", "2 days ago"), ("2026-11-09T12:00:00Z", "13 days ago"),
    ("2026-11-08T12:00:00Z", "2 weeks ago"), ("2026-09-24T12:00:00Z", "8 weeks ago"),
    ("2026-09-23T12:00:00Z", "2 months ago"), ("2024-11-23T12:00:00Z", "24 months ago"),
    ("2024-11-22T12:00:00Z", "2 years ago"), ("1970-01-01T00:00:00Z", "56 years ago"),
    ("2026-11-23T00:00:00Z", "2026-11-23"), ("not a date", "not a date"), ("", ""),
  ])
  func `a date is told as an age`(_ date: String, _ expected: String) {
    #expect(age(of: date, at: Self.time) == expected)
  }

  @Test(
    arguments: [
      (ValueHistory(origin: .unknown, since: nil), nil),
      (ValueHistory(origin: .unknown, since: Since(ben)), "asked since 4f2c1aa (Ben, today)"),
      (ValueHistory(origin: .unmanaged, since: nil), "server: not managed before; not committed yet"),
      (
        ValueHistory(origin: .repository(ann), since: Since(ben, isOrOlder: true)),
        "server: as of 91be0d3 (Ann, 3 weeks ago); asked since 4f2c1aa (Ben, today) or before"
      ),
      (
        ValueHistory(origin: .repository(ann), since: Since(ben, isThisChange: true)),
        "server: as of 91be0d3 (Ann, 3 weeks ago); asked by this change"
      ),
      (
        ValueHistory(origin: .elsewhere(takenOver: ann), since: Since(ben)),
        "server: edited elsewhere; asked since 4f2c1aa (Ben, today); managed since 91be0d3 (Ann, 3 weeks ago)"
      ),
      (
        ValueHistory(origin: .elsewhere(takenOver: ben), since: Since(ben)),
        "server: edited elsewhere; asked since 4f2c1aa (Ben, today)"
      ),
      (ValueHistory(origin: .elsewhere(takenOver: nil), since: nil), "server: edited elsewhere; not committed yet"),
    ] as [(ValueHistory, String?)])
  func `what is told of an origin`(_ history: ValueHistory, _ sentence: String?) {
    #expect(ShownOrigin(history, at: Self.time)?.sentence == sentence)
  }

  @Test func `an author without a name is left out, and a long name is cut`() {
    #expect(Self.commit("", "2026-11-22T08:00:00Z").mention(at: Self.time) == "91be0d3 (today)")
    let long = Self.commit(String(repeating: "n", count: 5_000), "2026-11-22T08:00:00Z").mention(at: Self.time)
    #expect(long.count < 70)
    #expect(long.hasSuffix("today)"))
  }
}

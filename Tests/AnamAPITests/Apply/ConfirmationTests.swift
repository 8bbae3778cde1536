import AnamAPI
import Basics
import Personas
import Testing

/// What was applied is read once more at the end of the run.
struct ConfirmationTests {
  /// The read at the end: before it, the plan reads the list and the persona, and the apply reads the persona.
  private static let last = "GET #4"

  /// Applies an update, and somebody else changes the persona just before it is read at the end.
  private func apply(withEdit change: String) async throws -> Run {
    try await Run.apply(faults: ["\(Self.last) edit when=before \(change)"])
  }

  @Test func `what somebody has written over it is reported`() async throws {
    let run = try await apply(withEdit: #"{"initialMessage": "Theirs"}"#)
    #expect(run.statuses == [.mismatched])
    #expect(
      run.results[0].message == "it was answered as sent, and is not stored so: somebody may have changed it since")
    #expect(
      run.results[0].mismatches == [
        Mismatch(path: "initialMessage", expected: "Hello", stored: "Theirs", wasSent: true)
      ])
  }

  @Test func `what somebody has set back is reported`() async throws {
    let run = try await apply(withEdit: #"{"initialMessage": "Hi"}"#)
    #expect(run.statuses == [.mismatched])
  }

  @Test func `what no file manages is no concern of it`() async throws {
    let run = try await apply(withEdit: #"{"skipGreeting": true, "description": "Theirs"}"#)
    #expect(run.statuses == [.applied])
  }

  @Test func `an answer that was stored nowhere is found out`() async throws {
    let run = try await Run.apply(faults: ["PUT without uncommitted updatedAt"])
    #expect(run.statuses == [.mismatched])
    #expect(run.results[0].mismatches.map(\.stored) == ["Hi"])
  }

  @Test(
    arguments: [
      ("2026-01-01T00:00:00.000Z", .applied), ("2026-01-03T00:00:00.000Z", .mismatched),
    ] as [(String, PersonaResult.Status)])
  func `a read that is older than the write proves nothing`(
    _ time: String, _ status: PersonaResult.Status
  ) async throws {
    let run = try await Run.apply(faults: [
      #"PUT overlay {"updatedAt": "2026-01-02T00:00:00.000Z"}"#,
      #"\#(Self.last) overlay {"initialMessage": "Hi", "updatedAt": "\#(time)"}"#,
    ])
    #expect(run.statuses == [status])
  }

  @Test(arguments: ["400", "200 body=[]"])
  func `a read that fails proves nothing`(_ answer: String) async throws {
    let run = try await Run.apply(faults: ["\(Self.last) \(answer)"])
    #expect(run.statuses == [.applied])
  }

  @Test func `a persona that was created is read as well`() async throws {
    let run = try await Run.apply("name: New\navatarId: a\nvoiceId: v\n")
    #expect(run.statuses == [.applied])
    // The apply looks for the name first, and reads the list again at the end.
    #expect(run.methods == ["GET", "POST", "GET", "GET"])
  }

  /// The reads of a creation: the list, the avatar, the voice, the name, the persona at the end, the list.
  private static let (read, list) = (5, 6)

  @Test func `a new persona that a lagging copy does not have yet is read again`() async throws {
    let run = try await Run.apply(Self.creation, faults: ["GET #\(Self.read)-\(Self.read + 2) 404"])
    #expect(run.statuses == [.applied])
    #expect(run.count("POST") == 1)
    #expect(run.methods == ["GET", "POST", "GET", "GET", "GET", "GET", "GET"])
  }

  @Test func `a new persona that never appears is reported`() async throws {
    let run = try await Run.apply(Self.creation, faults: ["GET #\(Self.read)+ 404"])
    #expect(run.statuses == [.mismatched])
    #expect(run.results[0].message == "it was answered as sent, and there is no such persona")
    #expect(run.count("POST") == 1)
  }

  @Test func `a list that does not show the new persona yet is read again`() async throws {
    let run = try await Run.apply(Self.creation, faults: ["GET #\(Self.list)-\(Self.list + 1) \(Self.emptyList)"])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "POST", "GET", "GET", "GET", "GET"])
  }

  @Test func `a list that never shows the new persona is reported: the next run would create it again`() async throws {
    let run = try await Run.apply(Self.creation, faults: ["GET #\(Self.list)+ \(Self.emptyList)"])
    #expect(run.statuses == [.mismatched])
    #expect(run.results[0].message?.hasPrefix("it was created, and the server's list does not show it yet") == true)
    #expect(run.count("POST") == 1)
  }

  @Test func `a list that cannot be read proves nothing of a new persona`() async throws {
    let run = try await Run.apply(Self.creation, faults: ["GET #\(Self.list)+ 400"])
    #expect(run.statuses == [.applied])
  }

  private static let creation = "name: New\navatarId: a\nvoiceId: v\n"
  private static let emptyList = #"overlay {"data": [], "meta": {"total": 0}}"#

  @Test func `nothing is read after the run was ended`() async throws {
    let stop = StopSignal()
    let run = try await Run.apply {
      $0.stop = stop
      $0.onRequest = { if $0.method == "PUT" { stop.raise() } }
    }
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT"])
  }
}

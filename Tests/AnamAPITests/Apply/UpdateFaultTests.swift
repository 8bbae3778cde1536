import AnamAPI
import Basics
import Personas
import Testing

/// Updates whose requests go wrong: what is sent again, what is not, and what the result says.
struct UpdateFaultTests {
  @Test(arguments: [425, 429, 503])
  func `H1 and H4: a refusal for now is waited out`(_ status: Int) async throws {
    let run = try await Run.apply(faults: ["PUT #1-2 \(status)"])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT", "GET", "PUT", "GET", "PUT", "GET"])
    #expect(run.pauses == [.seconds(0.5), .seconds(1), Run.quietTime])
    #expect(run.greeting == "Hello")
  }

  @Test(arguments: ["GET", "PUT"])
  func `H1: a pause that the server asks for is kept`(_ method: String) async throws {
    let run = try await Run.apply(faults: ["\(method) #1-2 429 retry-after=3"])
    #expect(run.statuses == [.applied])
    #expect(run.pauses == [.seconds(3), .seconds(3), Run.quietTime])
  }

  @Test(arguments: [408, 500, 502, 504])
  func `H4: after an error that may hide a success the persona is read before it is written again`(
    _ status: Int
  ) async throws {
    let run = try await Run.apply(faults: ["PUT \(status)"])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT", "GET", "PUT", "GET"])
  }

  @Test(arguments: [408, 425, 429, 500, 502, 503, 504])
  func `H4: an error that does not pass ends after five attempts`(_ status: Int) async throws {
    let fault = #"PUT #* \#(status) header="X-Request-Id: r-1" body={"message": "later"}"#
    let run = try await Run.apply(faults: [fault])
    #expect(run.statuses == [.failed])
    #expect(run.results[0].failure == .unavailable)
    #expect(run.results[0].message?.contains(": later (5 attempts) [request r-1]") == true)
    #expect(run.count("PUT") == 5)
    #expect(run.greeting == "Hi")
  }

  @Test(arguments: [400, 404, 409, 413, 422, 501])
  func `H5: a refusal is final`(_ status: Int) async throws {
    let run = try await Run.apply(faults: [#"PUT #* \#(status) body={"message": "no"}"#])
    #expect(run.statuses == [.failed])
    #expect(run.results[0].failure == .rejected)
    #expect(run.results[0].message?.contains(": no") == true)
    // 409 may be a conflict with what the request itself has stored.
    #expect(run.methods == (status == 409 ? ["GET", "PUT", "GET"] : ["GET", "PUT"]))
  }

  @Test(arguments: [303, 304, 409])
  func `a write that was stored, and answered as if there were another one, is settled by reading`(
    _ status: Int
  ) async throws {
    let answer = #"\#(status) header="Location: /v1/personas/p1""#
    let stored = try await Run.apply(faults: [rule("PUT", answer, isCarriedOut: true)])
    #expect(stored.statuses == [.applied])
    #expect(stored.methods == ["GET", "PUT", "GET", "GET"])
    let refused = try await Run.apply(faults: [rule("PUT", answer, isCarriedOut: false)])
    #expect(refused.statuses == [.failed])
    #expect(refused.results[0].message?.contains(": \(status)") == true)
    #expect(refused.count("PUT") == 1)
  }

  @Test func `an answer that has the old persona is not the last word`() async throws {
    let old = #"overlay {"initialMessage": "Hi"}"#
    let stored = try await Run.apply(faults: [rule("PUT", old, isCarriedOut: true)])
    #expect(stored.statuses == [.applied])
    #expect(stored.methods == ["GET", "PUT", "GET", "GET"])
    let lost = try await Run.apply(faults: [rule("PUT", old, isCarriedOut: false)])
    #expect(lost.statuses == [.mismatched])
    #expect(lost.results[0].mismatches.map(\.stored) == ["Hi"])
  }

  @Test func `a persona that is deleted meanwhile is said to be`() async throws {
    let run = try await Run.apply(faults: ["PUT delete"])
    #expect(run.results[0].message?.hasSuffix("; it was deleted in the meantime") == true)
  }

  static let losses = [
    "drop", "reset", "500", "504", "408", "html", "garbage", "204", "cut-head",
    // Half a body, without and with a sign that the rest is missing; and two lengths.
    "cut framing=none", "cut", "cut framing=chunked", "wrong-length short", "wrong-length twice",
    // Nothing, and JSON that is not a persona, or not this one.
    "200 body=", "200 body=garbage", "200 body=[]", "200 body=null", "200 body={}",
    #"overlay {"id": "p2"}"#, #"overlay {"id": 1}"#, #"200 body={"id": "p1", "name": "Cara", "name": "Cara"}"#,
  ]

  @Test(arguments: losses)
  func `H9, H11 and H14: what was stored is not sent again, whatever the answer`(_ loss: String) async throws {
    let run = try await Run.apply(faults: [rule("PUT", loss, isCarriedOut: true)])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT", "GET", "GET"])
  }

  @Test(arguments: losses)
  func `H9, H11 and H14: what was not stored is sent again`(_ loss: String) async throws {
    let run = try await Run.apply(faults: [rule("PUT", loss, isCarriedOut: false)])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT", "GET", "PUT", "GET"])
    #expect(run.greeting == "Hello")
  }

  @Test func `H14: an answer that never makes sense is no success`() async throws {
    let run = try await Run.apply(faults: ["PUT #* 200 body=[]"])
    #expect(run.statuses == [.failed])
    #expect(run.results[0].failure == .rejected)
    #expect(run.count("PUT") == 5)
  }

  @Test func `what cannot be read afterwards is unknown, and nothing more is sent`() async throws {
    let yaml = "name: Cara\ninitialMessage: Hello\n---\nname: Rob\ninitialMessage: Hello\n"
    let run = try await Run.apply(
      yaml, to: ["Cara", "Rob"], faults: ["PUT drop committed", "GET #5+ drop"])
    #expect(run.statuses == [.unknown, .notAttempted])
    #expect(run.results[0].message?.contains("it could not be read afterwards") == true)
    #expect(run.count("PUT") == 1)
  }

  @Test func `what somebody else has written over it is not overwritten`() async throws {
    let run = try await Run.apply(faults: ["PUT drop", #"PUT edit {"initialMessage": "Mine"}"#])
    #expect(run.statuses == [.unknown])
    #expect(run.results[0].message?.hasSuffix("somebody has changed it in the meantime: initialMessage") == true)
    #expect(
      run.results[0].mismatches == [Mismatch(path: "initialMessage", expected: "Hi", stored: "Mine", wasSent: false)])
    #expect(run.methods == ["GET", "PUT", "GET"])
    #expect(run.greeting == "Mine")
  }

  @Test func `R4: what somebody else changes besides is reported`() async throws {
    let run = try await Run.apply(faults: [#"PUT edit {"skipGreeting": true}"#])
    #expect(run.statuses == [.mismatched])
    #expect(
      run.results[0].mismatches == [Mismatch(path: "skipGreeting", expected: false, stored: true, wasSent: false)])
  }

  @Test func `H12: a write that a server does not answer in time is settled`() async throws {
    let run = try await Run.apply(faults: ["PUT hang committed"]) { $0.headTimeout = .seconds(1) }
    #expect(run.statuses == [.applied])
    // On a busy machine a read may take too long as well, and is tried again.
    #expect(run.count("PUT") == 1)
  }

  @Test func `H6: a key that is refused ends the run`() async throws {
    let names = ["A", "B", "C", "D", "E"]
    let yaml = names.map { "name: \($0)\ninitialMessage: Hello\n" }.joined(separator: "---\n")
    let run = try await Run.apply(yaml, to: names, faults: ["PUT #3 401"])
    #expect(run.statuses == [.applied, .applied, .failed, .notAttempted, .notAttempted])
    #expect(run.results[2].failure == .unauthorized)
    #expect(run.count("PUT") == 3)
  }

  @Test func `R12: a refused persona does not stop the others`() async throws {
    let names = ["A", "B", "C"]
    let yaml = names.map { "name: \($0)\ninitialMessage: Hello\n" }.joined(separator: "---\n")
    let run = try await Run.apply(yaml, to: names, faults: ["PUT #2 422"])
    #expect(run.statuses == [.applied, .failed, .applied])
  }
}

import Basics
import ScriptedServer
import Synchronization

@testable import Personas

/// A server with personas in memory, some of whose requests go wrong.
final class FaultyAccount: Sendable {
  /// Requests that go wrong.
  struct Fault: Sendable {
    /// `*` for any.
    let method: String
    /// Which requests of that method, counted from 1.
    let numbers: ClosedRange<Int>
    /// Whether the server carries them out, and fails only afterwards.
    var isCarriedOut = false
    /// What is changed by somebody else before the request is answered.
    var edit: JSONValue?
    /// The answer; nil for the usual one.
    let reply: ScriptedReply?
  }

  private struct State {
    var personas: [[String: JSONValue]]
    var counts: [String: Int] = [:]
    var faults: [Fault]
  }

  private let state: Mutex<State>
  /// - Parameter names: The personas' names; the first has the id `p1`, and all greet with "Hi".
  init(_ names: [String], faults: [Fault]) {
    let personas = names.enumerated().map { index, name in Self.persona("p\(index + 1)", name) }
    state = Mutex(State(personas: personas, faults: faults))
  }

  private static func persona(_ id: String, _ name: String) -> [String: JSONValue] {
    ["id": .string(id), "name": .string(name), "initialMessage": "Hi", "skipGreeting": false]
  }

  /// The personas as they are stored.
  var personas: [[String: JSONValue]] { state.withLock(\.personas) }

  /// What the first persona greets with.
  var greeting: String? { personas.first?["initialMessage"]?.text }

  /// Changes the first persona, as somebody else would.
  func edit(_ values: JSONValue) {
    state.withLock { $0.personas[0].merge(values.members ?? [:]) { $1 } }
  }

  /// Adds a persona, as somebody else would.
  func add(_ body: JSONValue) { _ = state.withLock { Self.create(body.members ?? [:], in: &$0) } }

  /// Ends all faults.
  func recover() {
    state.withLock { $0.faults = [] }
  }

  func reply(to request: ReceivedRequest) -> ScriptedReply {
    let fault = state.withLock { state in
      let methods = [request.method, "*"]
      for method in methods { state.counts[method, default: 0] += 1 }
      return state.faults.first { methods.contains($0.method) && $0.numbers.contains(state.counts[$0.method] ?? 0) }
    }
    guard let fault else { return answer(to: request) }
    if let edit = fault.edit { self.edit(edit) }
    guard let reply = fault.reply else { return answer(to: request) }
    if fault.isCarriedOut { _ = answer(to: request) }
    return reply
  }

  private func answer(to request: ReceivedRequest) -> ScriptedReply {
    let body = (try? JSONValue(json: Array(request.body.utf8)))?.members ?? [:]
    let id = request.target.split(separator: "/").last.map(String.init) ?? ""
    return state.withLock { state in
      if request.method == "POST" { return .answer(201, Self.text(.object(Self.create(body, in: &state)))) }
      guard request.target.hasPrefix("/v1/personas") else { return .json(#"{"id": "\#(id)"}"#) }
      if request.target.contains("?") {
        let items = state.personas.map { JSONValue.object($0.filter { ["id", "name"].contains($0.key) }) }
        return .json(#"{"data": \#(Self.text(.array(items))), "meta": {"total": \#(items.count)}}"#)
      }
      guard let index = state.personas.firstIndex(where: { $0["id"]?.text == id }) else { return .answer(404) }
      if request.method == "PUT" { state.personas[index].merge(body) { $1 } }
      return .json(Self.text(.object(state.personas[index])))
    }
  }

  private static func create(_ body: [String: JSONValue], in state: inout State) -> [String: JSONValue] {
    var persona = persona("n\(state.personas.count)", "")
    persona.merge(body) { $1 }
    persona["avatar"] = ["id": body["avatarId"] ?? .null]
    persona["voice"] = ["id": body["voiceId"] ?? .null]
    state.personas.append(persona)
    return persona
  }

  private static func text(_ value: JSONValue) -> String { (try? jsonText(value, layout: .compact)) ?? "" }
}

extension FaultyAccount.Fault {
  /// Requests that are not carried out.
  static func before(_ method: String, _ numbers: ClosedRange<Int>, _ reply: ScriptedReply) -> Self {
    Self(method: method, numbers: numbers, reply: reply)
  }

  /// The first request of a method, which is not carried out.
  static func before(_ method: String, _ reply: ScriptedReply) -> Self { before(method, 1...1, reply) }

  /// Requests that are carried out, and fail afterwards.
  static func after(_ method: String, _ numbers: ClosedRange<Int>, _ reply: ScriptedReply) -> Self {
    Self(method: method, numbers: numbers, isCarriedOut: true, reply: reply)
  }

  /// The first request of a method, which is carried out, and fails afterwards.
  static func after(_ method: String, _ reply: ScriptedReply) -> Self { after(method, 1...1, reply) }

  /// A change by somebody else that comes just before the answer to the first request of a method.
  static func changed(_ method: String, _ values: JSONValue, _ reply: ScriptedReply? = nil) -> Self {
    Self(method: method, numbers: 1...1, edit: values, reply: reply)
  }
}

import Basics

@testable import AnamSandbox

/// The part of a stored persona that the tests look at.
struct StoredPersona {
  let name: String
  let greeting: String?
  let skipsGreeting: Bool
}

extension RunningSandbox {
  /// The personas as they are stored, whatever the faults do to answers.
  var personas: [StoredPersona] {
    withState { state in
      state.personas.map {
        StoredPersona(name: $0.name, greeting: $0.initialMessage, skipsGreeting: $0.skipGreeting)
      }
    }
  }

  /// Changes the persona `p1`, as somebody else would.
  func edit(_ body: JSONValue) throws { try send("PUT", "/v1/personas/p1", body) }

  /// Adds a persona, as somebody else would.
  func add(_ body: JSONValue) throws { try send("POST", "/v1/personas", body) }

  private func send(_ method: String, _ path: String, _ body: JSONValue) throws {
    let text = try jsonText(body, layout: .compact)
    let request = SandboxRequest(method: method, path: path, authorization: "Bearer else", body: Array(text.utf8))
    let response = withState { $0.handle(request) }
    precondition(response.status < 300, String(decoding: response.body, as: UTF8.self))
  }
}

extension SandboxSeed {
  /// Personas with these names and the ids `p1`, `p2` and so on, who greet with "Hi"; and an avatar `a` and a voice
  /// `v` for new ones.
  static func greeters(_ names: [String]) throws -> SandboxSeed {
    let personas = names.enumerated().map { index, name in
      #"{"id": "p\#(index + 1)", "name": "\#(name)", "initialMessage": "Hi"}"#
    }
    let json = """
      {"avatars": [{"id": "a", "displayName": "Liv", "variantName": "home", "availableVersions": ["v2"],
                    "activeVersion": "v2"}],
       "voices": [{"id": "v", "displayName": "Lucy", "provider": "CARTESIA"}],
       "personas": [\(personas.joined(separator: ", "))]}
      """
    return try SandboxSeed(json: Array(json.utf8))
  }
}

/// Returns the rule by which an answer is lost, whether the request is carried out or not.
///
/// - Parameters:
///   - requests: Which requests: `PUT #2`.
///   - loss: What happens to the answer: `drop`, or `200 body=null`.
func rule(_ requests: String, _ loss: String, isCarriedOut: Bool) -> String {
  let words = loss.split(separator: " ", maxSplits: 1).map(String.init)
  return ([requests, words[0], isCarriedOut ? "committed" : "uncommitted"] + words.dropFirst()).joined(separator: " ")
}

import AnamSandbox
import TestTools

/// A server with a persona, or without it, and a file that says how the persona should be.
struct Pair {
  let number: Int
  let server: SandboxState
  /// The persona's id; nil if it is to be created.
  let id: String?
  /// Everything that is stored of the persona.
  let live: StoredPersona?
  var draft: PersonaDraft
}

extension Pair {
  /// Draws a pair.
  ///
  /// - Parameters:
  ///   - number: Which pair it is; each is drawn independently of the others.
  ///   - seed: Decides all pairs of a run.
  ///   - server: A server that holds the account's seed.
  init(_ number: Int, seed: UInt64, on server: SandboxState) {
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
    var server = server
    let id = random.oneIn(8) ? nil : server.addPersona(using: &random)
    let live = id.map { StoredPersona(server.everything(of: $0)) }
    let draft = PersonaDraft(near: live, id: id, using: &random)
    self.init(number: number, server: server, id: id, live: live, draft: draft)
  }
}

import Personas

/// A pair for which a property does not hold, with all that is needed to see why.
struct PropertyFailure: CustomStringConvertible {
  let seed: UInt64
  let pair: Pair
  let violation: Violation

  var description: String {
    """
    \(violation.property.rawValue): \(violation.finding)
    seed \(seed), pair \(pair.number); switches: \(violation.options.testDescription)
    the file, as small as it can be:
    \(pair.draft.yaml)
    on the server: \(live)
    the body: \(violation.body?.line ?? "none")
    """
  }

  private var live: String {
    guard let id = pair.id else { return "no such persona" }
    return pair.server.everything(of: id).line
  }
}

import AnamSandbox
import Basics
import Personas

/// A property that does not hold for a pair.
struct Violation: Error {
  let property: Property
  /// What was found instead.
  let finding: String
  /// The switches under which it was found.
  let options: SandboxOptions
  var body: JSONValue?

  /// What is promised of every plan, in the words of a test's report.
  enum Property: String {
    case validFile = "a file that the generator writes is valid"
    case blocked = "a persona is blocked only if no request could bring it to what is asked for"
    case body = "the body has managed fields alone, with their desired values"
    case accepted = "the API accepts the request"
    case sufficient = "the request leads to the desired values"
    case frame = "nothing changes but what is managed or foreseen"
    case shown = "every managed value that changes is shown"
    case foreseen = "a side effect that is foreseen happens"
    case minimal = "each key of the body is needed"
    case convergent = "after the request nothing is left to do"
    case verified = "the answer is found to be as foreseen"
    case consistent = "what the plan shows and what it sends fit together"
    case standing = "a plan holds as long as nothing has moved"
    case goal = "a plan that was carried out has reached its goal"
    case noticed = "an answer that is not as foreseen is found out"
  }
}

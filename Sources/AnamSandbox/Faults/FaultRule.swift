/// A rule by which the sandbox misbehaves: which requests it is about, and what happens to them.
///
/// A rule is written as one line, `PUT /v1/personas/* #2 503 retry-after=1`; `docs/sandbox.md` has the syntax.
package struct FaultRule: Sendable, Hashable {
  /// The rule as it was written.
  package let text: String
  let requests: RequestPattern
  let fault: Fault
}

extension FaultRule: CustomStringConvertible {
  package var description: String { text }
}

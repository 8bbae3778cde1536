/// A header field of an answer.
struct HeaderField: Sendable, Hashable {
  let name: String
  let value: String
}

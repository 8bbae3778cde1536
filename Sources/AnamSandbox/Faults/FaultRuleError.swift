/// The reason why a text is no fault rule, in words for its author.
package struct FaultRuleError: Error, Hashable, CustomStringConvertible {
  /// What is wrong and what would be right, with the rule that it is about.
  package let description: String

  init(_ problem: String) {
    description = problem
  }
}

/// How much a call of git may take.
package struct GitLimits: Sendable {
  /// How long one call may take.
  package var time: Duration
  /// How many bytes the answer to one call may have.
  package var output: Int

  package static let standardTime = Duration.seconds(60)
  package static let standardOutput = 512 << 20

  package init(time: Duration = standardTime, output: Int = standardOutput) {
    self.time = time
    self.output = output
  }

  func timeError(_ command: String) -> GitError {
    .limit("'git \(command)' took longer than \(time), the limit for one call")
  }

  func outputError(_ command: String) -> GitError {
    .limit("'git \(command)' answered with more than \(output) bytes, the limit for one call")
  }
}

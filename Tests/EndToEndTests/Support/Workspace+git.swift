import Foundation
import Testing

extension Workspace {
  /// Runs git in the workspace, away from the settings of whoever runs the tests.
  @discardableResult
  func git(_ arguments: String, author: String = "Ann", day: Int = 1) async throws -> String {
    let date = "2026-11-0\(day)T09:00:00Z"
    let identity = ["user.name=\(author)", "user.email=\(author.lowercased())@example.com", "commit.gpgsign=false"]
    let options = (identity + ["init.defaultBranch=main"]).map { "-c \($0)" }.joined(separator: " ")
    let outcome = try await shell(
      "git \(options) \(arguments)",
      environment: [
        "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
      ])
    try #require(outcome.status == 0, "git \(arguments): \(outcome.standardError)")
    return outcome.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Commits everything, and returns the commit's id.
  @discardableResult
  func commit(_ message: String, author: String = "Ann", day: Int = 1) async throws -> String {
    try await git("add --all && git -c core.hooksPath=/dev/null diff --cached --quiet || true")
    try await git("commit --quiet --allow-empty --message '\(message)'", author: author, day: day)
    return try await git("rev-parse HEAD")
  }
}

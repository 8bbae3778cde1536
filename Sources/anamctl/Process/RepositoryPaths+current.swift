import Files
import Reports

extension RepositoryPaths {
  /// The names of files in the repository that the program runs in: below what a GitHub job has checked out, else below
  /// the root of the work tree of git.
  static var current: RepositoryPaths {
    guard let directory = try? realPath(".") else { return .asGiven }
    let workspace = environmentValue("GITHUB_WORKSPACE").map { path in [try? realPath(path), path] } ?? []
    let roots = workspace + [repositoryRoot(above: directory)]
    // A job in a container may be given the path that the workspace has outside.
    return RepositoryPaths(
      roots: roots.compactMap(\.self).filter { $0.hasPrefix("/") && $0 != "/" }, directory: directory)
  }
}

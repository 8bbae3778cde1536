import Reports
import Testing

/// A file has one name in the repository, from wherever the program is run.
struct RepositoryPathsTests {
  @Test(arguments: [
    ("/repo", "personas.d/cara.yaml", "personas.d/cara.yaml"),
    ("/repo/team", "personas.d/cara.yaml", "team/personas.d/cara.yaml"),
    ("/repo/team", "../other/./personas.d//cara.yaml", "other/personas.d/cara.yaml"),
    ("/repo/team", "../team/./personas.d/cara.yaml", "team/personas.d/cara.yaml"),
    ("/repo/team", ".", "team"),
    ("/repo", "./", "."),
    ("/repo/team", "/repo/personas.d/cara.yaml", "personas.d/cara.yaml"),
    ("/repo/team", "/mounted/x.yaml", "x.yaml"),
    ("/tmp", "/repo/x.yaml", "x.yaml"),
    ("/repo/team", "../../x.yaml", "../../x.yaml"),
    ("/repo", "/repository/x.yaml", "/repository/x.yaml"),
    ("/tmp", "./x.yaml", "./x.yaml"),
    ("/repo", "../../../x.yaml", "../../../x.yaml"),
    ("/repo", "caf\u{E9}/x.yaml", "caf\u{E9}/x.yaml"),
  ])
  func `a path begins at the root, or is as it was given`(_ directory: String, _ given: String, _ expected: String) {
    let paths = RepositoryPaths(roots: ["/repo", "/mounted/"], directory: directory)
    #expect(paths.path(of: given) == expected)
    #expect(RepositoryPaths.asGiven.path(of: given) == given)
  }
}

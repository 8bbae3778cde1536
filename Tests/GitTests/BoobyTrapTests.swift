import Foundation
import Git
import Testing

/// A repository in which whatever can run a program runs one that leaves a trace.
struct BoobyTrapTests {
  /// Makes the repository, three commits long; the traps are laid, and have not been sprung.
  private func layTraps(in repository: TestRepository) throws -> (sprung: URL, environment: [String: String]) {
    let sprung = repository.outer.appending(path: "sprung")
    let programs = repository.outer.appending(path: "traps")
    for folder in [sprung, programs] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }
    func trap(_ name: String) throws -> String {
      try writeProgram(name, in: programs, "#!/bin/sh\ntouch '\(sprung.path)/\(name)'\ncat\n")
      return programs.path + "/" + name
    }
    for number in 1...3 {
      try repository.write("team/a.md", "\(number)\n")
      try repository.commit("\(number)", time: 1_700_000_000 + number)
    }
    let hooks = repository.folder.appending(path: ".git/hooks")
    try FileManager.default.createDirectory(at: hooks, withIntermediateDirectories: true)
    for hook in ["post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"] {
      try writeProgram(hook, in: hooks, "#!/bin/sh\ntouch '\(sprung.path)/hook-\(hook)'\n")
    }
    try repository.write(".git/info/attributes", "* diff=trap filter=trap merge=trap\n")
    // A file that looks changed makes git refresh the index and run the filter.
    try repository.write("team/a.md", "4\n")
    let settings = [
      ("core.fsmonitor", try trap("fsmonitor")), ("core.pager", try trap("pager")),
      ("pager.log", try trap("pager-log")),
      ("pager.cat-file", try trap("pager-cat-file")), ("diff.external", try trap("diff-external")),
      ("diff.trap.textconv", try trap("textconv")), ("diff.trap.command", try trap("diff-command")),
      ("diff.trap.cachetextconv", "true"), ("filter.trap.clean", try trap("clean")),
      ("filter.trap.smudge", try trap("smudge")), ("filter.trap.process", try trap("process")),
      ("filter.trap.required", "true"), ("gpg.program", try trap("gpg")), ("gpg.ssh.program", try trap("gpg-ssh")),
      ("log.showSignature", "true"), ("alias.log", "!" + (try trap("alias-log"))),
      ("alias.cat-file", "!" + (try trap("alias-cat-file"))), ("core.sshCommand", try trap("ssh")),
      ("core.gitProxy", try trap("proxy")), ("core.askPass", try trap("askpass")),
      ("credential.helper", "!" + (try trap("credential"))), ("core.editor", try trap("editor")),
      ("core.alternateRefsCommand", try trap("alternate-refs")), ("sequence.editor", try trap("sequence-editor")),
      ("uploadpack.packObjectsHook", try trap("pack-objects")), ("interactive.diffFilter", try trap("diff-filter")),
      ("trailer.x.command", try trap("trailer")), ("merge.trap.driver", try trap("merge")),
      // The clone looks partial, and what is missing would be fetched by a program.
      ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"),
      ("remote.origin.url", "ext::" + (try trap("ext"))), ("remote.origin.uploadpack", try trap("uploadpack")),
      ("protocol.ext.allow", "always"), ("core.untrackedCache", "true"), ("core.splitIndex", "true"),
    ]
    for (key, value) in settings { try repository.git("config", key, value) }
    let environment = [
      "GIT_DIR": "/nonexistent", "GIT_INDEX_FILE": "/nonexistent", "GIT_WORK_TREE": "/nonexistent",
      "GIT_OBJECT_DIRECTORY": "/nonexistent", "GIT_COMMON_DIR": "/nonexistent", "GIT_NAMESPACE": "x",
      "GIT_EXEC_PATH": programs.path, "GIT_EXTERNAL_DIFF": try trap("env-diff"), "GIT_PAGER": try trap("env-pager"),
      "PAGER": try trap("env-pager"), "GIT_SSH_COMMAND": try trap("env-ssh"), "GIT_ASKPASS": try trap("env-askpass"),
      "GIT_EDITOR": try trap("env-editor"), "GIT_PROXY_COMMAND": try trap("env-proxy"),
      "GIT_CONFIG_PARAMETERS": "'core.fsmonitor'='\(try trap("env-fsmonitor"))'",
      "GIT_TRACE": sprung.path + "/trace", "GIT_TRACE2": sprung.path + "/trace2",
      "GIT_TRACE2_EVENT": sprung.path + "/trace2-event", "GIT_LITERAL_PATHSPECS": "0", "GIT_GLOB_PATHSPECS": "1",
      "GIT_REPLACE_REF_BASE": "refs/other/", "GIT_SHALLOW_FILE": "/nonexistent", "GIT_ALLOW_PROTOCOL": "ext",
      "GIT_PROTOCOL_FROM_USER": "1", "GIT_FLUSH": "0", "GIT_ATTR_SOURCE": "HEAD~1", "GIT_OPTIONAL_LOCKS": "1",
      "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de", "LD_PRELOAD": "", "ANAM_API_KEY": "secret",
    ]
    return (sprung, environment)
  }

  @Test func `nothing is run, and nothing is written`() async throws {
    try await TestRepository.with { repository in
      let (sprung, environment) = try layTraps(in: repository)
      let head = try repository.id("HEAD")
      let (old, new) = (try repository.id("HEAD~1:team/a.md"), try repository.id("HEAD:team/a.md"))
      // A replacement and a graft, which would falsify what is read.
      try repository.git("replace", new.hex, old.hex)
      try repository.git("replace", head.hex, try repository.id("HEAD~2").hex)
      try repository.write(".git/info/grafts", "\(head)\n")
      for file in try FileManager.default.contentsOfDirectory(atPath: sprung.path) {
        try FileManager.default.removeItem(at: sprung.appending(path: file))
      }
      let before = try Snapshot(repository.folder)

      let git = try await repository.open("team", changing: environment)
      let team = [RepositoryPath("team")]
      #expect(git.head == head)
      #expect(try await git.commit(named: "HEAD") == head)
      #expect(try await git.record(of: head).subject == "3")
      #expect(try await git.remoteHead() == nil)
      let base = try await git.commit(named: "HEAD~2")
      #expect(try await git.mergeBase(base, head) == base)
      #expect(try await git.isAncestor(base, of: head))
      for history in [
        try await git.firstParents(of: head, touching: team, limit: 9).commits,
        try await git.ancestors(of: head, touching: team, limit: 9).commits,
      ] {
        #expect(history.map(\.subject) == ["3", "2", "1"])
        #expect(history.first?.changes.first?.after?.id == new)
      }
      #expect(try await git.entries(of: head, below: team).count == 1)
      #expect(try await git.filtered([RepositoryPath("team/a.md")]) == [RepositoryPath("team/a.md")])
      #expect(try await git.objects.blobs([new, old], limit: 9) == [new: Array("3\n".utf8), old: Array("2\n".utf8)])
      #expect(try await git.objects.entry(at: RepositoryPath("team/a.md"), in: head)?.id == new)
      let absent = try #require(ObjectID("0123456789012345678901234567890123456789"))
      await #expect(throws: GitError.missingObject) { try await git.objects.blobs([absent], limit: 9) }
      await #expect(throws: GitError.self) { try await git.entries(of: absent, below: team) }
      await git.objects.close()

      #expect(try FileManager.default.contentsOfDirectory(atPath: sprung.path) == [])
      #expect(try Snapshot(repository.folder) == before)

      // The traps work: somebody who is careless springs them.
      #expect(try repository.call(["status"]).code != 0)
      let afterwards = try FileManager.default.contentsOfDirectory(atPath: sprung.path)
      #expect(Set(afterwards).isSuperset(of: ["fsmonitor", "process"]), "\(afterwards)")
    }
  }

  @Test func `git learns nothing of the environment but what it needs`() async throws {
    try await TestRepository.with { repository in
      try repository.commit("first")
      let list = repository.outer.appending(path: "list")
      let spied = try repository.replacingGit(by: "env > '\(list.path)'\nPATH=${PATH#*:} exec git \"$@\"\n")
      let (_, environment) = try layTraps(in: repository)
      _ = try await spied.open(
        changing: environment.merging([
          "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "x",
          "GIT_CONFIG_KEY_1": "not counted", "AWS_SECRET_ACCESS_KEY": "secret",
        ]) { $1 })
      let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
      let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
      #expect(
        names.subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == [
          "PATH", "HOME", "LC_ALL", "GIT_ALLOW_PROTOCOL", "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_NOSYSTEM",
          "GIT_CONFIG_VALUE_0", "GIT_GRAFT_FILE", "GIT_LITERAL_PATHSPECS", "GIT_NO_LAZY_FETCH",
          "GIT_NO_REPLACE_OBJECTS", "GIT_OPTIONAL_LOCKS", "GIT_PAGER", "GIT_TERMINAL_PROMPT",
        ])
      #expect(Set(lines).isSuperset(of: ["LC_ALL=C", "GIT_PAGER=cat", "GIT_ALLOW_PROTOCOL=none"]))
    }
  }
}

import AnamSandbox
import Personas
import Testing

/// For random personas on the server and random files, under every combination of the sandbox's switches.
struct PlanPropertyTests {
  @Test(arguments: SandboxOptions.everyView)
  func `a plan does what it says and no more`(under view: SandboxOptions) async throws {
    let run = try PropertyRun()
    guard let failure = await run.firstFailure(under: view) else { return }
    Issue.record("\(failure)")
  }

  @Test
  func `the pairs come upon every kind of plan`() async throws {
    let run = try PropertyRun(environment: [:])
    let views = [SandboxOptions(), SandboxOptions(hideUnreadable: true)]
    let missing = try await run.missingKinds(under: views)
    #expect(missing == [])
  }
}

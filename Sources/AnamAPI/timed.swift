/// Runs `operation` and returns its output with the time it took by `clock`.
func timed<Output>(
  _ clock: some Clock<Duration>, _ operation: () async -> Output
) async -> (output: Output, time: Duration) {
  let start = clock.now
  let output = await operation()
  return (output, start.duration(to: clock.now))
}

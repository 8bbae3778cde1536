import Hummingbird
import NIOCore

/// What the server keeps while it answers a request: the connection, for the faults that HTTP has no words for.
struct SandboxContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}

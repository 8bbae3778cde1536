/// The faults by their names in rules; a number instead of a name is the fault `status`.
enum FaultName: String, CaseIterable {
  case status
  case html
  case garbage
  case redirect
  case limit
  case drop
  case reset
  case hang
  case hangAfterHead = "hang-after-head"
  case late
  case delay
  case dripHead = "drip-head"
  case dripBody = "drip-body"
  case cutHead = "cut-head"
  case cut
  case wrongLength = "wrong-length"
  case oversize
  case overlay
  case without
  case headers
  case edit
  case delete
}

extension FaultName {
  /// How the fault is written, without `committed` and `uncommitted`.
  var usage: String {
    switch self {
    case .status: #"CODE [type=TYPE] [retry-after=VALUE] [header="NAME: VALUE"]… [body=TEXT]"#
    case .html, .garbage, .drop, .reset, .hang, .hangAfterHead, .cutHead: rawValue
    case .redirect: "redirect URL [status=CODE]"
    case .limit: "limit N/s [retry-after=VALUE]"
    case .late, .delay, .dripHead, .dripBody: "\(rawValue) TIME"
    case .cut: "cut [bytes=N] [framing=length|chunked|none]"
    case .wrongLength: "wrong-length short|negative|twice"
    case .oversize: "oversize [bytes=N] [framing=length|chunked|none]"
    case .overlay: "overlay {JSON}"
    case .without: "without KEY…"
    case .headers: #"headers "NAME: VALUE"…"#
    case .edit: "edit [persona=ID] [when=before|after] {JSON}"
    case .delete: "delete [persona=ID] [when=before|after]"
    }
  }

  /// Whether the request is carried out if the rule does not say.
  ///
  /// It is if the fault needs the real answer, or only delays it.
  var commits: Bool {
    switch self {
    case .status, .html, .garbage, .redirect, .limit, .drop, .reset, .hang:
      false
    case .hangAfterHead, .late, .delay, .dripHead, .dripBody, .cutHead, .cut, .wrongLength, .oversize,
      .overlay, .without, .headers, .edit, .delete:
      true
    }
  }
}

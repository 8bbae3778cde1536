/// A valid case of the suite that we refuse on purpose.
struct PolicyRefusal {
  let id: String
  let policy: Policy
}

/// What YAML 1.2 allows and we refuse.
enum Policy: String {
  case aliasAsKey
  case anchorDefinedTwice
  case characterInAnchorName
  case controlCharacterEscape
  case emptyDocument
  case olderVersion
  case tagBeyondCoreSchema
  case tagDirective

  /// What one of the diagnostics says.
  var message: String {
    switch self {
    case .aliasAsKey: "a key has to be text, not an alias"
    case .anchorDefinedTwice: "is defined twice"
    case .characterInAnchorName: "the name of an anchor cannot contain"
    case .controlCharacterEscape: "makes the control character"
    case .emptyDocument: "the document is empty"
    case .olderVersion: "this file is read as YAML 1.2"
    case .tagBeyondCoreSchema: "unknown tag"
    case .tagDirective: "%TAG is not supported"
    }
  }
}

extension PolicyRefusal {
  /// Finds the policy that refuses a case.
  static func of(_ id: String) -> PolicyRefusal? { byID[id] }

  /// The ids of all cases that a policy refuses.
  static var ids: [String] { byID.keys.sorted() }

  private static let byID: [String: PolicyRefusal] = {
    let refusals = lists.flatMap { policy, ids in
      ids.split(separator: " ").map { PolicyRefusal(id: String($0), policy: policy) }
    }
    return Dictionary(uniqueKeysWithValues: refusals.map { ($0.id, $0) })
  }()

  private static let lists: KeyValuePairs<Policy, String> = [
    .aliasAsKey: "26DV E76Z",
    .anchorDefinedTwice: "3GZX",
    .characterInAnchorName: "Y2GN",
    .controlCharacterEscape: "G4RS",
    .emptyDocument: "6XDY 6ZKB 9DXL DK95/07 PUW8",
    .olderVersion: "MUS6/02 MUS6/03 MUS6/04",
    .tagBeyondCoreSchema: "2XXW 52DL 565N 7FWL 8MK2 CUP7 J7PZ M5C3 S4JQ UGM3 Z67P",
    .tagDirective: "5TYM 6CK3 6WLZ 9WXW C4HZ CC74 P76L U3C3 Z9M4",
  ]
}

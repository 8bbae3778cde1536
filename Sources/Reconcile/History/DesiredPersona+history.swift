import Personas

extension DesiredPersona {
  /// The paths of the files that its texts are read from, as written.
  var declaredPaths: [String] {
    textFiles.flatMap(\.paths).map(\.value)
      + fields.flatMap { field -> [String] in
        if case .files(let paths, _) = field.declaration { paths.map(\.value) } else { [] }
      }
  }

  /// Whether another version of the files says of a persona the same, in whatever words; names are not looked up.
  func saysTheSame(as other: DesiredPersona, under contract: Contract) -> Bool {
    id?.value == other.id?.value && textFiles.isEmpty && other.textFiles.isEmpty
      && fields.count == other.fields.count && references.count == other.references.count
      && fields.allSatisfy { field in
        other.field(field.field.name).map {
          contract.isSame(field.value, as: $0.value, at: ValuePath(field: field.field.name))
        } ?? false
      }
      && references.allSatisfy { reference in
        other.references.contains { other in
          other.field.name == reference.field.name
            && other.names.map { Array($0.value.utf8) } == reference.names.map { Array($0.value.utf8) }
        }
      }
  }
}

/// A stretch of one sequence that gives way to a stretch of another; one of the two may be empty.
struct Edit: Equatable {
  var old: Range<Int>
  var new: Range<Int>
}

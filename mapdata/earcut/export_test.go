package earcut

// Orient is the exact predicate, for tests outside.
var Orient = orient

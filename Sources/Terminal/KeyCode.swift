/// One thing ncurses read, before sequences it has no name for are put together.
enum KeyCode: Equatable {
    case scalar(Unicode.Scalar)
    /// A `KEY_` number of ncurses.
    case function(Int32)
}

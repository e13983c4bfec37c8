/// Why what stands under a name of a spool folder is left where it is.
package enum SpoolRefusal: Error, Hashable, Sendable {
    case link, folder
    /// A pipe, socket or device.
    case special
    /// Another name leads to the same file, and could change what was checked.
    case severalNames(Int)
    /// A user other than ours and the administrator could change it.
    case otherOwner(UInt32)
    /// Its last line has no end: its writer is not done, or was cut off.
    case unfinished
    /// A process has it open for writing.
    case beingWritten
    /// It went before it was opened.
    case vanished
    case io(IOError)
}

extension SpoolRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .link: "a link"
        case .folder: "a folder"
        case .special: "a pipe, socket or device"
        case .severalNames(let count): "a file with \(count) names"
        case .otherOwner(let user): "a file of user \(user)"
        case .unfinished: "its last line has no end"
        case .beingWritten: "still open for writing"
        case .vanished: "gone"
        case .io(let error): error.description
        }
    }
}

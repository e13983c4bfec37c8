import PosixIO

extension StoreError {
    /// Whether the same may succeed later with nobody's hand on the store: a disk that is full, failing or
    /// read-only, or another program that locks the database for a while.
    ///
    /// A store that is damaged, shorter than its head, another's or gone does not mend itself.
    package var mayPass: Bool {
        switch self {
        case .readOrWrite(let error): error.mayPass
        case .database(_, let error): error.mayPass
        case .busy: true
        default: false
        }
    }

    /// Whether the bytes of the store contradict themselves.
    package var isDamage: Bool {
        switch self {
        case .badRow, .damaged: true
        default: false
        }
    }

    /// What hinders, in the kernel's or SQLite's own words: `No space left on device`.
    package var hindrance: String {
        switch self {
        case .readOrWrite(let error): error.reason
        case .database(_, let error), .busy(_, let error): error.message
        default: description
        }
    }
}

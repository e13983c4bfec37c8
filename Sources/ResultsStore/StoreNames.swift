/// The names that a store takes up in its folder, there or not.
package enum StoreNames {
    /// What is put behind the store's own name: by the store, by SQLite, and while either makes a file.
    package static let ends = [
        "", "-wal", "-shm", "-journal", "-head", "-head-tmp", "-lock", "-decisions",
        "-new", "-new-journal", "-new-wal", "-new-shm",
    ]
}

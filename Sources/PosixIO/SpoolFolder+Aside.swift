import Glibc

/// Names on which a file stands between the folder and its end, and the way back from there.
///
/// A name can pass to another file between any look at it and its removal, so it is never removed: it is
/// moved aside, where senders do not write, and what came along is looked at there.
extension SpoolFolder {
    /// Hidden from listings; nobody but this program uses it.
    private static let asidePrefix = ".ingest-taken-"
    /// The longest name, in bytes, that file systems take.
    private static let longestName = 255

    /// Where a name is moved before it is removed; a name that would be too long is cut.
    package static func asideName(of name: String) -> String { cut(asidePrefix + name, to: longestName) }

    /// Gives what a crash left aside a finished name again, its own where that is free.
    ///
    /// - Returns: Names that could not be brought back, with why.
    /// - Throws: ``IOError`` as reading the folder fails.
    package borrowing func bringBack() throws(IOError) -> [(name: String, why: IOError)] {
        var stuck: [(name: String, why: IOError)] = []
        for aside in try listing().names where aside.hasPrefix(SpoolFolder.asidePrefix) {
            let name = String(aside.dropFirst(SpoolFolder.asidePrefix.count))
            // A name that no removal makes is somebody else's.
            guard !name.isEmpty, !name.hasPrefix(".") else { continue }
            do throws(IOError) { try bringBack(aside, as: name) } catch { stuck.append((aside, error)) }
        }
        return stuck
    }

    /// Moves what stands aside to a finished name that is free: the given one, or that with a number.
    borrowing func bringBack(_ aside: String, as name: String) throws(IOError) {
        var (place, candidate) = (1, name)
        while true {
            do throws(IOError) {
                if SpoolFolder.isFinishedName(candidate) { return try giveBack(aside, as: candidate) }
            } catch {
                guard error.number == EEXIST, place < 10_000 else { throw error }
            }
            let ending = ".again-\(place)"
            candidate = SpoolFolder.cut(name, to: SpoolFolder.longestName - ending.utf8.count) + ending
            place += 1
        }
    }

    /// Moves a name aside; what a crash left there goes back first.
    borrowing func moveAside(_ name: String) throws(IOError) -> String {
        let aside = SpoolFolder.asideName(of: name)
        if stamp(of: aside) != nil { try bringBack(aside, as: name) }
        try rename(name, to: aside)
        return aside
    }

    /// Gives a file a name that is free; `EEXIST` says that it is not.
    private borrowing func giveBack(_ aside: String, as name: String) throws(IOError) {
        let place = folder.number
        do throws(IOError) {
            // Unlike a new name for it, a second one never takes the place of another file.
            try SystemCall.run("link", on: name) { unsafe linkat(place, aside, place, name, 0) }
        } catch {
            // A file system without second names, or a file that may have none.
            let isFree = stamp(of: name) == nil
            let hasNoLinks = [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.number)
            if hasNoLinks && isFree { return try rename(aside, to: name) }
            guard hasNoLinks || error.number == EEXIST else { throw error }
            // A crash fell between the second name and the end of the first.
            guard let there = stamp(of: name), let ours = stamp(of: aside), there.isSameFile(as: ours)
            else { throw IOError(call: "link", subject: name, number: EEXIST) }
        }
        try SystemCall.run("unlinkat", on: aside) { unsafe unlinkat(place, aside, 0) }
    }

    private borrowing func rename(_ old: String, to new: String) throws(IOError) {
        let place = folder.number
        try SystemCall.run("rename", on: old) { unsafe renameat(place, old, place, new) }
    }

    /// The beginning of a name, in whole characters.
    private static func cut(_ name: String, to count: Int) -> String {
        var kept = name
        while kept.utf8.count > count { kept.removeLast() }
        return kept
    }
}

import Glibc

/// Puts files beside what is there already: nothing is ever replaced.
package enum NewFiles {
    /// Names that are tried, `name`, `name-2`, `name-3`…, before we give up.
    private static let tries = 1_000

    /// Writes files that share a name and differ by their endings.
    ///
    /// The names are taken one by one as empty files that nobody else has; where one of them exists, a
    /// number is put behind the name. Each file is whole from the moment it is more than empty.
    ///
    /// - Parameters:
    ///   - name: The path without an ending.
    ///   - files: Endings and contents, in order.
    /// - Returns: The path without an ending that was taken.
    /// - Throws: ``OutputFile/Failure``; what was written before the failure is removed again.
    package static func put(
        _ name: String,
        _ files: [(ending: String, bytes: [UInt8])]
    ) throws(OutputFile.Failure) -> String {
        for number in 1...tries {
            let path = number == 1 ? name : name + "-\(number)"
            guard try take(files.map { path + $0.ending }) else { continue }
            do throws(OutputFile.Failure) {
                for (ending, bytes) in files { try OutputFile.replace(path + ending, with: bytes) }
            } catch {
                for (ending, _) in files { try? AtomicFile.remove(path + ending) }
                throw error
            }
            return path
        }
        throw .io(IOError(call: "open", subject: name, number: EEXIST))
    }

    /// Makes all of the files, empty; false, and none, where one of them is there.
    private static func take(_ paths: [String]) throws(OutputFile.Failure) -> Bool {
        for (place, path) in paths.enumerated() {
            do throws(IOError) {
                _ = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
            } catch {
                for taken in paths.prefix(place) { try? AtomicFile.remove(taken) }
                if error.number == EEXIST { return false }
                throw .io(error)
            }
        }
        return true
    }
}

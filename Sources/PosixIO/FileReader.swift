import Glibc

/// Reads whole files of a bounded size.
package enum FileReader {
    /// Why a file was not read.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case io(IOError)
        case tooLarge(path: String, limit: Int)

        package var description: String {
            switch self {
            case .io(let error): error.description
            case .tooLarge(let path, let limit): "\(path): larger than \(limit) bytes; nothing was read"
            }
        }
    }

    /// Reads all bytes of a file, a pipe included.
    ///
    /// - Parameters:
    ///   - path: The file; a link is followed.
    ///   - limit: The most bytes to take.
    /// - Returns: The bytes, empty for an empty file.
    /// - Throws: ``Failure/io(_:)`` as open(2) or read(2) fail; ``Failure/tooLarge(path:limit:)`` when
    ///   there is more than the limit, after at most that much was read.
    package static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
        do throws(IOError) {
            let file = try FileDescriptor.open(path, O_RDONLY)
            var bytes: [UInt8] = []
            while bytes.count <= limit {
                let chunk = try file.read(upTo: min(1 << 20, limit - bytes.count + 1), subject: path)
                if chunk.isEmpty { return bytes }
                bytes += chunk
            }
        } catch {
            throw .io(error)
        }
        throw .tooLarge(path: path, limit: limit)
    }
}

import Glibc

/// Reads whole files of a bounded size.
package enum FileReader {
    /// Why a file was not read.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case io(IOError)
        case tooLarge(path: String, limit: Int)
        /// A pipe, socket or device where a file has to be.
        case notAFile(path: String)
        /// A pipe that nobody has opened to write.
        case noWriter(path: String)

        package var description: String {
            switch self {
            case .io(let error): error.description
            case .tooLarge(let path, let limit): "\(path): larger than \(limit) bytes; nothing was read"
            case .notAFile(let path): "\(path): a pipe, socket or device; put the file itself there"
            case .noWriter(let path): "\(path): a pipe that nobody writes to; nothing was read"
            }
        }
    }

    /// How long the first writer of a pipe with a name is waited for.
    private static let patienceMilliseconds: Int32 = 1_000

    /// Reads all bytes of a file; of a pipe too, once somebody writes to it.
    ///
    /// - Parameters:
    ///   - path: The file; a link is followed.
    ///   - limit: The most bytes to take.
    ///   - takesPipes: Whether it may be a pipe or device.
    /// - Returns: The bytes, empty for an empty file.
    /// - Throws: ``Failure/io(_:)`` as open(2) or read(2) fail; ``Failure/tooLarge(path:limit:)`` when
    ///   there is more than the limit, after at most that much was read; ``Failure/notAFile(path:)``;
    ///   ``Failure/noWriter(path:)`` after a second.
    package static func bytes(
        of path: String,
        limit: Int,
        takesPipes: Bool = true
    ) throws(Failure) -> [UInt8] {
        let file: FileDescriptor
        do { file = try FileDescriptor.openToPoll(path) } catch { throw .io(error) }
        let kind: FileKind
        do { kind = try FileKind.of(file, subject: path) } catch { throw .io(error) }
        guard kind.kind != .special || takesPipes else { throw .notAFile(path: path) }
        var hadWriter = kind.isPipe ? awaitBytes(of: file) : true
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let count = min(1 << 20, limit - bytes.count + 1)
            let chunk = try read(file, upTo: count, path, hadWriter: &hadWriter)
            if chunk.isEmpty {
                guard hadWriter || !bytes.isEmpty else { throw .noWriter(path: path) }
                return bytes
            }
            bytes += chunk
        }
        throw .tooLarge(path: path, limit: limit)
    }

    /// Waits for a pipe's first bytes, or for its writer to be gone again; false when neither came in time.
    private static func awaitBytes(of file: borrowing FileDescriptor) -> Bool {
        let files = [(descriptor: file.number, interest: Poll.Interest.readable)]
        let ready = try? Poll.wait(for: files, timeoutMilliseconds: patienceMilliseconds)
        return ready?.first.map { !$0.isEmpty } ?? false
    }

    /// Reads on; whoever has a pipe open to write is waited for as long as it takes.
    private static func read(
        _ file: borrowing FileDescriptor,
        upTo count: Int,
        _ path: String,
        hadWriter: inout Bool
    ) throws(Failure) -> [UInt8] {
        while true {
            do throws(IOError) {
                return try file.read(upTo: count, subject: path)
            } catch {
                guard error.wouldBlock else { throw .io(error) }
            }
            hadWriter = true
            let files = [(descriptor: file.number, interest: Poll.Interest.readable)]
            do { _ = try Poll.wait(for: files, timeoutMilliseconds: -1) } catch { throw .io(error) }
        }
    }
}

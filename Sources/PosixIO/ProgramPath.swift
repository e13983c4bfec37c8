import Glibc

/// Where the running program stands in the file system.
package enum ProgramPath {
    /// What tells this build of the program from others; nil where `/proc` is missing.
    package static func build() -> String? {
        guard let stamp = try? FileStamp(at: "/proc/self/exe") else { return nil }
        return stamp.text
    }

    /// The folder of the program's own file; nil where `/proc` is missing.
    package static func folder() -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            return unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { name in
                unsafe readlink("/proc/self/exe", name, bytes.count)
            }
        }
        guard count > 0 else { return nil }
        return FilePath.folder(of: String(decoding: buffer[..<count], as: UTF8.self))
    }
}

/// Why a zstd stream cannot be unpacked further, or made; what came out before stands.
package enum ZstdError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The stream ends inside a frame.
    case cutShort
    /// The bytes are no zstd stream or do not match their checksum; the library's words.
    case damaged(String)
    /// More comes out than a night of reports could hold.
    case tooLarge(limit: Int)
    /// Far more comes out than went in, as from a bomb.
    case tooDense(ratio: Int)
    /// The library has no memory left.
    case noMemory

    package var description: String {
        switch self {
        case .cutShort: "zstd stream ends too early"
        case .damaged(let words): "damaged zstd stream: \(words)"
        case .tooLarge(let limit): "zstd stream unpacks to more than \(limit >> 20) MiB"
        case .tooDense(let ratio): "zstd stream unpacks to more than \(ratio) times its size"
        case .noMemory: "no memory for zstd"
        }
    }
}

/// The bytes of an input, unpacked where its first bytes say that it is a zstd stream.
struct ByteSource: ~Copyable {
    /// What the input turned out to be.
    private enum Form {
        case unknown, plain, packed
    }

    private let file: FileDescriptor
    private let subject: String
    private var form = Form.unknown
    /// The first bytes while they are too few to tell.
    private var head: [UInt8] = []
    private var reader = ZstdReader()
    private var failure: ZstdError?

    init(_ file: consuming FileDescriptor, subject: String) {
        self.file = file
        self.subject = subject
    }

    var descriptor: Int32 { file.number }

    /// Whether more can come out without the descriptor bringing anything.
    var hasMore: Bool { failure == nil && reader.hasMore }

    /// Takes the next bytes, behind those given, and says what was read for them; there may be none.
    ///
    /// - Throws: ``IOError`` as read(2) fails.
    mutating func next(
        upTo count: Int,
        after head: ArraySlice<UInt8>
    ) throws(IOError) -> ([UInt8], LineReader.Filling) {
        if form == .plain {
            let bytes = try file.read(upTo: count, after: head, subject: subject)
            let read = bytes.count - head.count
            return (bytes, read == 0 ? .end : .bytes(read))
        }
        let (bytes, filling) = try nextUnlessPlain(upTo: count)
        return (head + bytes, filling)
    }

    private mutating func nextUnlessPlain(upTo count: Int) throws(IOError) -> ([UInt8], LineReader.Filling) {
        if let failure { return ([], .unreadable(failure)) }
        if hasMore { return unpack(upTo: count, read: 0) }
        let bytes = try file.read(upTo: count, subject: subject)
        return form == .packed ? take(packed: bytes, upTo: count) : look(at: bytes, upTo: count)
    }

    /// Tells the form by the first bytes.
    private mutating func look(at bytes: [UInt8], upTo count: Int) -> ([UInt8], LineReader.Filling) {
        head += bytes
        if head.isEmpty { return ([], .end) }
        let isPacked = ZstdReader.isMagic(head)
        guard isPacked != nil || bytes.isEmpty else { return ([], .bytes(bytes.count)) }
        let first = head
        head = []
        form = isPacked == true ? .packed : .plain
        return form == .packed ? take(packed: first, upTo: count) : (first, .bytes(bytes.count))
    }

    private mutating func take(packed: [UInt8], upTo count: Int) -> ([UInt8], LineReader.Filling) {
        if packed.isEmpty { return ([], reader.isInFrame ? .unreadable(.cutShort) : .end) }
        reader.give(packed)
        return unpack(upTo: count, read: packed.count)
    }

    private mutating func unpack(upTo count: Int, read: Int) -> ([UInt8], LineReader.Filling) {
        do throws(ZstdError) {
            let bytes = try reader.take(upTo: count)
            return (bytes, .bytes(read))
        } catch {
            failure = error
            return ([], .unreadable(error))
        }
    }
}

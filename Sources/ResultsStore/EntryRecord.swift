import ElectionModel

/// An entry as it lies in the bytes of its run; the form is frozen.
///
/// Little-endian: length of the record (UInt32), precinct, row of the source, contest (UInt32 each),
/// revision (UInt16), moment of the report (Int64), kind (UInt8); what ``PackedReport`` says; moment of
/// arrival (Int64), hash of the chain (32 bytes). Contest and revision are 0 in a turnout report.
struct EntryRecord {
    let key: EntryKey
    /// Where it lies in the bytes of its run.
    let range: Range<Int>
    /// Moment of arrival.
    let receivedAt: Int64

    private static let headLength = 27
    /// Bytes of the moment of arrival and the hash, at the end of a record.
    static let tailLength = 40

    /// Reads a record; nil when none stands there by its length and kind.
    ///
    /// Its numbers may still be those of no report.
    ///
    /// - Parameters:
    ///   - bytes: Of the run.
    ///   - start: Where the record begins.
    init?(in bytes: RawSpan, at start: Int) {
        let shortest = EntryRecord.headLength + PackedReport.headLength + EntryRecord.tailLength
        guard start <= bytes.byteCount - shortest else { return nil }
        let length = Int(bytes.uint32(start))
        guard length >= shortest, length <= bytes.byteCount - start,
            let kind = EntryKey.Kind(rawValue: bytes.byte(start + 26))
        else { return nil }
        range = start..<start + length
        key = EntryKey(
            kind: kind,
            precinct: Int(bytes.uint32(start + 4)),
            contest: Int(bytes.uint32(start + 12)),
            source: Int(bytes.uint32(start + 8)),
            revision: UInt16(bitPattern: bytes.int16(start + 16)),
            reportedAt: bytes.int64(start + 18)
        )
        receivedAt = bytes.int64(range.upperBound - EntryRecord.tailLength)
    }

    /// Where ``PackedReport`` stands.
    var packed: Range<Int> {
        range.lowerBound + EntryRecord.headLength..<range.upperBound - EntryRecord.tailLength
    }

    /// The hash of the chain with this entry.
    func hash(in bytes: RawSpan) -> Digest { Digest(in: bytes, at: range.upperBound - 32) }

    /// What a protocol says of the station's voters; nil in any other entry.
    func voters(in bytes: RawSpan) -> StationVoters? {
        guard key.kind.isProtocol else { return nil }
        let place = packed.lowerBound + PackedReport.headLength + 3 * Int(bytes.byte(packed.lowerBound + 4))
        guard place + 8 <= packed.upperBound else { return nil }
        return StationVoters(votersListed: bytes.uint32(place), ballotsIssued: bytes.uint32(place + 4))
    }

    /// The time of arrival, with its offset; nil where no clock shows it.
    func arrival(in bytes: RawSpan) -> Timestamp? {
        Timestamp(storedInstant: receivedAt, offset: bytes.int16(packed.lowerBound))
    }

    /// Adds the record of an entry to bytes.
    ///
    /// - Parameters:
    ///   - entry: Any.
    ///   - key: Of its report.
    ///   - hash: Of the chain there.
    ///   - bytes: Of the run so far.
    static func append(_ entry: LogEntry, key: EntryKey, hash: Digest, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.appendPacked(UInt64(truncatingIfNeeded: key.precinct) << 32)
        bytes.appendPacked(
            UInt64(truncatingIfNeeded: key.contest) << 32 | UInt64(UInt32(truncatingIfNeeded: key.source))
        )
        bytes.appendPacked(key.revision)
        bytes.appendPacked(key.reportedAt)
        bytes.append(key.kind.rawValue)
        PackedReport.append(entry, to: &bytes)
        bytes.appendPacked(entry.receivedAt.instant)
        hash.append(to: &bytes)
        let length = bytes.count - start
        for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: length >> (8 * place)) }
    }
}

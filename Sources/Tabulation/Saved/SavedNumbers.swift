extension UInt64: Saved {
    func save(to state: inout SavedWriter) { state.write(self) }
    init(from state: inout SavedReader) throws(SavedFault) { self = try state.number() }
}

extension UInt32: Saved {
    func save(to state: inout SavedWriter) { state.write(UInt64(self)) }

    init(from state: inout SavedReader) throws(SavedFault) {
        guard let number = UInt32(exactly: try state.number()) else { throw SavedFault() }
        self = number
    }
}

extension UInt16: Saved {
    func save(to state: inout SavedWriter) { state.write(UInt64(self)) }

    init(from state: inout SavedReader) throws(SavedFault) {
        guard let number = UInt16(exactly: try state.number()) else { throw SavedFault() }
        self = number
    }
}

extension Int64: Saved {
    func save(to state: inout SavedWriter) { state.write(UInt64(bitPattern: self << 1 ^ self >> 63)) }

    init(from state: inout SavedReader) throws(SavedFault) {
        let number = try state.number()
        self = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }
}

extension Int: Saved {
    func save(to state: inout SavedWriter) { Int64(self).save(to: &state) }
    init(from state: inout SavedReader) throws(SavedFault) { self = Int(try Int64(from: &state)) }
}

extension Int16: Saved {
    func save(to state: inout SavedWriter) { Int64(self).save(to: &state) }

    init(from state: inout SavedReader) throws(SavedFault) {
        guard let number = Int16(exactly: try Int64(from: &state)) else { throw SavedFault() }
        self = number
    }
}

extension Bool: Saved {
    func save(to state: inout SavedWriter) { state.write(self ? 1 : 0) }
    init(from state: inout SavedReader) throws(SavedFault) { self = try state.number() == 1 }
}

extension String: Saved {
    func save(to state: inout SavedWriter) { state.write(self) }
    init(from state: inout SavedReader) throws(SavedFault) { self = try state.text() }
}

extension Optional: Saved where Wrapped: Saved {
    func save(to state: inout SavedWriter) {
        state.write(self == nil ? 0 : 1)
        self?.save(to: &state)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self = try state.number() == 0 ? nil : try Wrapped(from: &state)
    }
}

extension Array: Saved where Element: Saved {
    func save(to state: inout SavedWriter) { saveElements(to: &state) }
    init(from state: inout SavedReader) throws(SavedFault) { try self.init(elementsFrom: &state) }
}

extension ContiguousArray: Saved where Element: Saved {
    func save(to state: inout SavedWriter) { saveElements(to: &state) }
    init(from state: inout SavedReader) throws(SavedFault) { try self.init(elementsFrom: &state) }
}

extension RangeReplaceableCollection where Element: Saved {
    fileprivate func saveElements(to state: inout SavedWriter) {
        state.write(UInt64(count))
        for element in self { element.save(to: &state) }
    }

    fileprivate init(elementsFrom state: inout SavedReader) throws(SavedFault) {
        let count = try state.count()
        self.init()
        reserveCapacity(count)
        for _ in 0..<count { append(try Element(from: &state)) }
    }
}

/// By rising key: equal values have equal bytes.
extension Dictionary: Saved where Key: Saved & Comparable, Value: Saved {
    func save(to state: inout SavedWriter) {
        state.write(UInt64(count))
        for (key, value) in sorted(by: { $0.key < $1.key }) { state(key, value) }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let count = try state.count()
        self = [:]
        reserveCapacity(count)
        for _ in 0..<count {
            let key = try Key(from: &state)
            self[key] = try Value(from: &state)
        }
    }
}

extension SIMD8: Saved where Scalar: Saved {
    func save(to state: inout SavedWriter) {
        for lane in 0..<8 { self[lane].save(to: &state) }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init()
        for lane in 0..<8 { self[lane] = try Scalar(from: &state) }
    }
}

/// A case without anything to it, told by its place.
protocol SavedCase: Saved, CaseIterable, Equatable {}

extension SavedCase {
    func save(to state: inout SavedWriter) {
        for (place, other) in Self.allCases.enumerated() where other == self { state.write(UInt64(place)) }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let place = try state.number()
        for (other, known) in Self.allCases.enumerated() where UInt64(other) == place {
            self = known
            return
        }
        throw SavedFault()
    }
}

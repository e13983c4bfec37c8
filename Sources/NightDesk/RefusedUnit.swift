import ElectionModel
import ResultsStore

extension RefusalTime {
    /// The precinct that the refused line names, as far as a line that was refused can be believed.
    ///
    /// In JSON the first member `unit`, in CSV the first field that is a precinct's id; nil without one.
    func precinct(in election: Election) -> Int? {
        let isJSON = beginning.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
        let words = isJSON ? [statedUnit].compactMap { $0 } : beginning.split(separator: UInt8(ascii: ","))
        for word in words where word.count <= 63 {
            guard let unit = election.unitIndex(of: String(decoding: word, as: UTF8.self)),
                election.units[unit].kind == .precinct
            else { continue }
            return election.placeOfUnit[unit]
        }
        return nil
    }

    /// The text after the first `"unit":`.
    private var statedUnit: ArraySlice<UInt8>? {
        let name = Array("\"unit\"".utf8)
        guard let start = beginning.firstRange(of: name)?.upperBound else { return nil }
        let rest = beginning[start...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        return rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    }
}

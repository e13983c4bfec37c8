import Glibc

/// How many files the process may have open at once.
package enum DescriptorLimit {
    /// The limit that is in force (`ulimit -n`), descriptors 0, 1 and 2 counted.
    package static var number: Int {
        var limit = rlimit()
        let answer = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return answer == 0 ? Int(clamping: limit.rlim_cur) : usual
    }

    /// What Linux allows where nobody has changed it.
    private static let usual = 1_024
}

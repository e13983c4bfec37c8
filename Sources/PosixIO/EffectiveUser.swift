import Glibc

/// The user that this process acts for.
package enum EffectiveUser {
    /// Its number, by geteuid(2).
    package static var id: UInt32 { geteuid() }
}

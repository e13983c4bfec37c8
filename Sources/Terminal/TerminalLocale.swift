import Glibc

/// How the C library takes characters in and out.
package enum TerminalLocale {
    /// Sets the character encoding of the process.
    ///
    /// - Parameter utf8: True takes UTF-8 whatever the environment says; otherwise the environment decides.
    /// - Returns: Whether characters outside ASCII can be drawn.
    package static func prepare(utf8: Bool?) -> Bool {
        unsafe setlocale(LC_CTYPE, "")
        if utf8 == true && !isUTF8 { unsafe setlocale(LC_CTYPE, "C.UTF-8") }
        return isUTF8 && utf8 != false
    }

    private static var isUTF8: Bool {
        guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
        return unsafe String(cString: name) == "UTF-8"
    }
}

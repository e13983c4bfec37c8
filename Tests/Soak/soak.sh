#!/bin/sh
# Runs soak.py with a small disk for the store, where the kernel lets us make one for ourselves.
#   soak.sh PROGRAM [SECONDS]
here=$(cd "$(dirname "$0")" && pwd)
disk=$(mktemp -d) || exit 1
trap 'rmdir "$disk"' EXIT
if unshare -rm mount -t tmpfs tmpfs "$disk" 2>/dev/null; then
    unshare -rm sh -c 'mount -t tmpfs -o size=700m tmpfs "$1" && SOAK_DISK="$1" exec python3 "$2" "$3" kz-2023 "$4"' \
        sh "$disk" "$here/soak.py" "$1" "${2:-7200}"
else
    echo "no small disk can be made here; it is not filled up" >&2
    python3 "$here/soak.py" "$1" kz-2023 "${2:-7200}"
fi

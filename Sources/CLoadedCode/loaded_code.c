// In C because the loader's list of objects is a GNU extension that Swift's Glibc module does not have.
#define _GNU_SOURCE
#include "loaded_code.h"

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

static int let_go(struct dl_phdr_info *object, size_t size, void *unused) {
    (void)size;
    (void)unused;
    ElfW(Addr) page = (ElfW(Addr))sysconf(_SC_PAGESIZE);
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
        ElfW(Addr) begin = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
        ElfW(Addr) end = (object->dlpi_addr + part->p_vaddr + part->p_memsz + page - 1) & ~(page - 1);
        madvise((void *)begin, end - begin, MADV_DONTNEED);
    }
    return 0;
}

void loaded_code_let_go(void) { dl_iterate_phdr(let_go, NULL); }

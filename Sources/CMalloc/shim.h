#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

static int pages_let_go(struct dl_phdr_info *object, size_t size, void *unused) {
    (void)size;
    (void)unused;
    unsigned long page = (unsigned long)sysconf(_SC_PAGESIZE);
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
        unsigned long begin = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
        unsigned long end = (object->dlpi_addr + part->p_vaddr + part->p_memsz + page - 1) & ~(page - 1);
        madvise((void *)begin, end - begin, MADV_DONTNEED);
    }
    return 0;
}

// Takes the pages of code and constants of the program and its libraries out of this process; the kernel
// keeps them and maps those that are used again. Parts that are writable are left alone.
static inline void code_let_go(void) { dl_iterate_phdr(pages_let_go, 0); }

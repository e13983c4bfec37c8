#ifndef LOADED_CODE_H
#define LOADED_CODE_H

// Takes the pages of code and constants of the program and its libraries out of this process; the kernel
// keeps them and maps those that are used again. Parts that are writable are left alone.
void loaded_code_let_go(void);

#endif

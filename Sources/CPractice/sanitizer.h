// ThreadSanitizer's view of what the runtime does unseen (sanitizer.c). Private to CPractice.
#ifndef LANES_SANITIZER_H
#define LANES_SANITIZER_H
#include "machine.h"
#include <errno.h>

#pragma GCC visibility push(hidden)
bool lanes_is_sanitized(void);
long lanes_sanitized_futex(const long *arguments);
void lanes_sanitized_once(void (*real)(void *, void (*)(void *), void *), void *token, void (*body)(void *), void *context);
#pragma GCC visibility pop
#endif

// The C side of the machine has no interface of its own: the loader and the callers of libc call it, and Practice by name.

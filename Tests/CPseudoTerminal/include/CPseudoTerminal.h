#ifndef LANES_PSEUDO_TERMINAL_H
#define LANES_PSEUDO_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

/// Runs a program as the leader of a session whose terminal is new; the process id, or -1 with errno. `path` is a file, not a name.
/// Nothing but execve happens in the child after the fork, apart from setting every signal to its default.
pid_t pty_spawn(const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *terminal);

/// Changes the terminal's size, which sends SIGWINCH to its foreground group.
bool pty_resize(int terminal, int columns, int rows);

/// True when the terminal shows what is typed and hands over whole lines.
bool pty_is_cooked(int terminal);

/// The file that this function was linked into; NULL when the loader does not say.
const char *pty_own_image(void);

#endif

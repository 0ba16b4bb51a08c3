// The line editor and the terminal, as C: everything of libedit that is variadic, and everything that is a FILE *.
//
// Nothing here mentions libedit, so Swift sees plain functions. One thread at a time may read from an editor; the functions said to be
// for any thread may be called while it does. Text is in the encoding that lanes_locale_prepare chose: UTF-8, or ASCII when it is false.
#ifndef LANES_LINE_EDITOR_H
#define LANES_LINE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct lanes_editor lanes_editor;

/// How a read ended: a line; the end of input (Ctrl-D, or a terminal that went away); Ctrl-C; an error.
typedef enum { LANES_READ_LINE, LANES_READ_END, LANES_READ_INTERRUPTED, LANES_READ_FAILED } lanes_read;

/// What the editor does after a key's handler: draw the changed line, leave the screen as it is, or ring the bell.
typedef enum { LANES_KEY_REDRAW, LANES_KEY_KEEP, LANES_KEY_BEEP } lanes_key;

typedef lanes_key (*lanes_key_handler)(void *context, int slot);

/// How many keys can have a handler of their own: slots 0 ..< 16.
enum { LANES_SLOTS = 16 };

/// Sets LC_CTYPE from the environment, or to a UTF-8 locale when the environment names none that has characters beyond ASCII.
/// Call it once, before any thread starts and before an editor opens. True when text is UTF-8.
bool lanes_locale_prepare(void);
/// True when the locale in force is a UTF-8 one.
bool lanes_locale_is_utf8(void);
/// Columns that UTF-8 text takes on a terminal, by the locale in force; control characters take none.
int lanes_columns(const char *utf8);

/// NULL when `input` or `output` is no terminal, or `TERM` is one that cannot clear a line. The descriptors stay the caller's.
lanes_editor *lanes_editor_open(const char *program, int input, int output, void *context, lanes_key_handler);
void lanes_editor_close(lanes_editor *);
/// Escape sequences stand between two bytes 1, never two such runs in a row, and something visible follows each.
void lanes_editor_set_prompts(lanes_editor *, const char *left, const char *right);
/// Blocks. `bytes` live until the next read; they are set for LANES_READ_LINE alone.
lanes_read lanes_editor_read(lanes_editor *, const char **bytes, size_t *count);
/// Binds keys, written as libedit wants them ("\\033[1;5D"), to a function of libedit ("ed-prev-word") or to "lanes-nothing".
bool lanes_editor_bind(lanes_editor *, const char *keys, const char *function);
/// Binds keys to the handler, which is told the slot.
bool lanes_editor_bind_slot(lanes_editor *, const char *keys, int slot);

// Inside the handler only.

/// The line so far; `cursor` and `count` in bytes. The bytes live until the next call of any function of this editor.
void lanes_editor_line(lanes_editor *, const char **bytes, size_t *count, size_t *cursor);
/// Replaces the whole line; the cursor stands before byte `cursor` of it.
bool lanes_editor_replace(lanes_editor *, const char *utf8, size_t cursor);
/// Prints whole lines under the line being edited and draws that anew below them. The handler then returns LANES_KEY_KEEP.
void lanes_editor_print_below(lanes_editor *, const char *bytes, size_t count);
/// Clears the screen, prints whole lines at its top and draws the line below them. The handler then returns LANES_KEY_KEEP.
void lanes_editor_clear_screen(lanes_editor *, const char *bytes, size_t count);
/// The terminal's size; 80 by 24 when it does not say.
void lanes_editor_size(lanes_editor *, int *columns, int *rows);

// From any thread.

/// Prints whole lines above the line being edited, or at once when none is. A last line without a newline gets one.
void lanes_editor_print_above(lanes_editor *, const char *bytes, size_t count);
/// Ends the read in progress, or the next one, as Ctrl-C would.
void lanes_editor_interrupt(lanes_editor *);
/// Says that the terminal's size changed. Fit for a signal handler; while reading the editor listens to SIGWINCH by itself.
void lanes_editor_resized(lanes_editor *);

// History, in memory only.

/// Keeps at most this many entries for the search by Ctrl-R.
void lanes_editor_history_limit(lanes_editor *, int entries);
/// Adds an entry as the newest; an older one with the same text goes away.
void lanes_editor_history_add(lanes_editor *, const char *utf8);

/// What can be changed on the terminal and is put back on every way out.
typedef enum {
  LANES_RAW = 1,  // keys come one by one and are not shown; Ctrl-C and Ctrl-Z still signal
  LANES_ALTERNATE = 2,
  LANES_HIDDEN_CURSOR = 4,
  LANES_PASTE = 8,
  LANES_SYNCHRONIZED = 16,
  LANES_EDITING = 32  // the editor's own; lanes_terminal_enter ignores it
} lanes_mode;

/// Remembers how the terminal `fd` is set and sees to it that exit, fatal signals, traps and suspension put it back. Once a process,
/// from the main thread; later calls do nothing. False when `fd` is no terminal.
bool lanes_terminal_guard(int fd);
/// Enters or leaves modes; false before lanes_terminal_guard, or when the terminal refuses.
bool lanes_terminal_enter(unsigned modes);
bool lanes_terminal_leave(unsigned modes);
/// Leaves every mode. Fit for a signal handler; calling it again does nothing.
void lanes_terminal_restore(void);

#endif

#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "internal.h"

void lanes_write(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd wait = {.fd = fd, .events = POLLOUT};
      poll(&wait, 1, -1);
    } else if (errno != EINTR) {
      return;  // the terminal is gone; the next read says so
    }
  }
}

void lanes_write_string(int fd, const char *text) { lanes_write(fd, text, strlen(text)); }

void lanes_editor_size(lanes_editor *editor, int *columns, int *rows) {
  struct winsize size = {0};
  bool known = ioctl(editor->output, TIOCGWINSZ, &size) == 0;
  *columns = known && size.ws_col > 1 ? size.ws_col : 80;
  *rows = known && size.ws_row > 0 ? size.ws_row : 24;
}

typedef struct {
  int row, column, width;
} place;

static void put(place *at, int columns) {
  if (columns < 1) columns = 1;  // libedit gives a combining mark a column of its own
  if (at->column + columns > at->width) {
    at->row += 1;
    at->column = 0;
  }
  at->column += columns;
  if (at->column >= at->width) {
    at->row += 1;
    at->column = 0;
  }
}

/// Moves past a character as libedit's refresh does: the two must agree on every row, or drawing anew leaves pieces behind.
static void advance(place *at, wchar_t character) {
  if (character == L'\n') {
    at->row += 1;
    at->column = 0;
  } else if (character == L'\t') {
    do put(at, 1);
    while (at->column % 8 != 0);
  } else if (iswcntrl((wint_t)character)) {
    put(at, 1);
    put(at, 1);
  } else {
    put(at, wcwidth(character));
  }
}

/// Where the cursor and the end of the line stand, from the prompt's first column.
static void measure(lanes_editor *editor, place *cursor, place *end) {
  int columns, rows;
  lanes_editor_size(editor, &columns, &rows);
  place at = {0, 0, columns};
  bool escape = false;
  for (const wchar_t *prompt = editor->left_wide; prompt && *prompt; prompt++) {
    if (*prompt == L'\1') escape = !escape;
    else if (!escape) advance(&at, *prompt);
  }
  const LineInfoW *line = el_wline(editor->el);
  *cursor = at;
  for (const wchar_t *character = line->buffer; character < line->lastchar; character++) {
    if (character == line->cursor) {
      *cursor = at;
      if (wcwidth(*character) > 1 && at.column + 2 > columns) {
        cursor->row += 1;
        cursor->column = 0;
      }
    }
    advance(&at, *character);
  }
  if (line->cursor == line->lastchar) *cursor = at;
  *end = at;
  // Text taller than the screen scrolls inside libedit's picture of it.
  if (cursor->row > rows - 1) cursor->row = rows - 1;
  if (end->row > rows - 1) end->row = rows - 1;
}

static void append_number(lanes_buffer *buffer, const char *before, int number, const char *after) {
  char text[32];
  int count = snprintf(text, sizeof text, "%s%d%s", before, number, after);
  lanes_buffer_append(buffer, text, (size_t)count);
}

/// Adds text with every newline as the terminal wants it while lines are edited.
static void append_lines(lanes_buffer *buffer, const char *bytes, size_t count) {
  for (size_t start = 0; start < count;) {
    const char *newline = memchr(bytes + start, '\n', count - start);
    size_t end = newline ? (size_t)(newline - bytes) : count;
    lanes_buffer_append(buffer, bytes + start, end - start);
    lanes_buffer_append(buffer, "\r\n", 2);
    start = end + 1;
  }
}

/// Adds what erases the prompt and the line from the screen and leaves the cursor where the prompt began.
static void append_erase(lanes_editor *editor, lanes_buffer *buffer) {
  place cursor, end;
  measure(editor, &cursor, &end);
  if (cursor.row > 0) append_number(buffer, "\033[", cursor.row, "A");
  lanes_buffer_append(buffer, "\r\033[J", 4);
}

void lanes_print_pending(lanes_editor *editor) {
  lanes_buffer text = {0};
  append_erase(editor, &text);
  pthread_mutex_lock(&editor->lock);
  append_lines(&text, editor->mail.bytes, editor->mail.count);
  editor->mail.count = 0;
  pthread_mutex_unlock(&editor->lock);
  lanes_write(editor->output, text.bytes, text.count);
  free(text.bytes);
  el_set(editor->el, EL_REFRESH);
}

void lanes_follow_size(lanes_editor *editor) {
  lanes_buffer text = {0};
  el_resize(editor->el);
  append_erase(editor, &text);
  lanes_write(editor->output, text.bytes, text.count);
  free(text.bytes);
  el_set(editor->el, EL_REFRESH);
}

/// Leaves the cursor at the start of the row under the line, `mark` at the line's end.
void lanes_go_below(lanes_editor *editor, const char *mark) {
  place cursor, end;
  measure(editor, &cursor, &end);
  lanes_buffer text = {0};
  if (end.row > cursor.row) append_number(&text, "\033[", end.row - cursor.row, "B");
  lanes_buffer_append(&text, "\r", 1);
  if (end.column > 0) append_number(&text, "\033[", end.column, "C");
  lanes_buffer_append(&text, mark, strlen(mark));
  lanes_buffer_append(&text, "\r\n", 2);
  lanes_write(editor->output, text.bytes, text.count);
  free(text.bytes);
}

void lanes_editor_print_below(lanes_editor *editor, const char *bytes, size_t count) {
  lanes_go_below(editor, "");
  lanes_buffer text = {0};
  append_lines(&text, bytes, count);
  lanes_write(editor->output, text.bytes, text.count);
  free(text.bytes);
  el_set(editor->el, EL_REFRESH);
}

void lanes_editor_clear_screen(lanes_editor *editor, const char *bytes, size_t count) {
  lanes_buffer text = {0};
  lanes_buffer_append(&text, "\033[H\033[J", 6);
  append_lines(&text, bytes, count);
  lanes_write(editor->output, text.bytes, text.count);
  free(text.bytes);
  el_set(editor->el, EL_REFRESH);
}

void lanes_editor_print_above(lanes_editor *editor, const char *bytes, size_t count) {
  pthread_mutex_lock(&editor->lock);
  if (editor->reading) {
    lanes_buffer_append(&editor->mail, bytes, count);
    if (count > 0 && bytes[count - 1] != '\n') lanes_buffer_append(&editor->mail, "\n", 1);
    lanes_wake(editor);
  } else {
    lanes_write(editor->output, bytes, count);
    if (count > 0 && bytes[count - 1] != '\n') lanes_write_string(editor->output, "\n");
  }
  pthread_mutex_unlock(&editor->lock);
}

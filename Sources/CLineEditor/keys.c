#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

/// The most characters one paste may have; the rest is dropped with a bell.
enum { PASTE_LIMIT = 1 << 20, CONTROL_C = 3 };

static lanes_editor *editor_of(EditLine *el) {
  lanes_editor *editor = NULL;
  el_get(el, EL_CLIENTDATA, &editor);
  return editor;
}

static unsigned char nothing(EditLine *el, int key) {
  (void)el;
  (void)key;
  return CC_NORM;
}

static unsigned char end_read(EditLine *el, lanes_read why) {
  lanes_editor *editor = editor_of(el);
  editor->stop = why;
  editor->stopped = true;
  return CC_NEWLINE;
}

static unsigned char interrupt(EditLine *el, int key) {
  (void)key;
  return end_read(el, LANES_READ_INTERRUPTED);
}

static unsigned char end_or_delete(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  if (line->buffer == line->lastchar) return end_read(el, LANES_READ_END);
  if (line->cursor == line->lastchar) return CC_ERROR;
  el_cursor(el, 1);
  el_deletestr(el, 1);
  return CC_REFRESH;
}

static unsigned char newline(EditLine *el, int key) {
  (void)key;
  return el_winsertstr(el, L"\n") == 0 ? CC_REFRESH : CC_ERROR;
}

/// Ctrl-Z as a key: the shell gets its terminal as it was, and `fg` brings the half-typed line back.
static unsigned char suspend(EditLine *el, int key) {
  (void)key;
  lanes_editor *editor = editor_of(el);
  struct sigaction stop = {.sa_handler = SIG_DFL}, old;
  sigaction(SIGTSTP, NULL, &old);
  if (old.sa_handler == SIG_IGN) return CC_ERROR;  // a parent without job control would never continue us
  lanes_go_below(editor, "");
  lanes_write_string(editor->output, "\033[?2004l");
  el_set(el, EL_PREP_TERM, 0);
  lanes_terminal_note(LANES_EDITING | LANES_PASTE, false);
  sigaction(SIGTSTP, &stop, NULL);
  sigset_t set, blocked;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &set, &blocked);
  // To this thread, not to the process: another thread might take it while this one goes on and makes the terminal raw again.
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &old, NULL);
  el_set(el, EL_PREP_TERM, 1);
  lanes_terminal_note(LANES_EDITING | LANES_PASTE, true);
  lanes_write_string(editor->output, "\033[?2004h");
  el_resize(el);
  el_set(el, EL_REFRESH);
  return CC_NORM;
}

static bool more_input(lanes_editor *editor, int milliseconds) {
  struct pollfd source = {.fd = editor->input, .events = POLLIN};
  return poll(&source, 1, milliseconds) > 0;
}

/// Makes pasted text fit for the line, in place: one newline for each way a terminal sends one, none at the end, no control characters.
static size_t clean(wchar_t *text, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    wchar_t character = text[i];
    if (character == L'\r' || character == L'\n') {
      // The terminal turns each into the other on input, so both orders mean one line end.
      if (i + 1 < count && (text[i + 1] == L'\r' || text[i + 1] == L'\n') && text[i + 1] != character) i += 1;
      text[kept++] = L'\n';
    } else if (character == L'\t' || (character >= 0x20 && (character < 0x7f || character > 0x9f))) {
      text[kept++] = character;
    }
  }
  while (kept > 0 && text[kept - 1] == L'\n') kept -= 1;
  text[kept] = 0;
  return kept;
}

/// Takes everything up to the end of a bracketed paste as text.
static unsigned char paste(EditLine *el, int key) {
  (void)key;
  static const wchar_t closing[] = L"\033[201~";
  const size_t closing_count = sizeof closing / sizeof *closing - 1;
  lanes_editor *editor = editor_of(el);
  size_t count = 0, capacity = 256;
  wchar_t *text = malloc(capacity * sizeof *text);
  bool too_long = false, closed = false;
  editor->pasting = true;
  while (text && !closed) {
    wchar_t character;
    if (lanes_next_character(el, &character) != 1) break;
    if (character == CONTROL_C && !more_input(editor, 50)) {
      // Nobody closes this paste, and someone at the keyboard wants out.
      editor->stop = LANES_READ_INTERRUPTED;
      editor->stopped = true;
      break;
    }
    if (count + 2 > capacity) {
      wchar_t *larger = realloc(text, 2 * capacity * sizeof *text);
      if (!larger) break;
      text = larger;
      capacity *= 2;
    }
    text[count++] = character;
    closed = count >= closing_count && wmemcmp(text + count - closing_count, closing, closing_count) == 0;
    if (!closed && count >= PASTE_LIMIT + closing_count) {
      // The tail stays, so that the end is still seen.
      too_long = true;
      wmemmove(text + PASTE_LIMIT, text + PASTE_LIMIT + 1, closing_count - 1);
      count -= 1;
    }
  }
  editor->pasting = false;
  bool inserted = false;
  if (text && !editor->stopped) {
    clean(text, closed ? count - closing_count : count);
    inserted = el_winsertstr(el, text) == 0;
  }
  free(text);
  return inserted && !too_long ? CC_REFRESH : CC_REFRESH_BEEP;
}

static unsigned char handle(EditLine *el, int slot) {
  lanes_editor *editor = editor_of(el);
  switch (editor->handler(editor->context, slot)) {
    case LANES_KEY_REDRAW: return CC_REFRESH;
    case LANES_KEY_KEEP: return CC_NORM;
    default: return CC_ERROR;
  }
}

#define SLOT(n) \
  static unsigned char slot_##n(EditLine *el, int key) { \
    (void)key; \
    return handle(el, n); \
  }
SLOT(0) SLOT(1) SLOT(2) SLOT(3) SLOT(4) SLOT(5) SLOT(6) SLOT(7)
SLOT(8) SLOT(9) SLOT(10) SLOT(11) SLOT(12) SLOT(13) SLOT(14) SLOT(15)
#undef SLOT

typedef unsigned char (*key_function)(EditLine *, int);

static const key_function slots[LANES_SLOTS] = {slot_0, slot_1, slot_2,  slot_3,  slot_4,  slot_5,  slot_6,  slot_7,
                                                slot_8, slot_9, slot_10, slot_11, slot_12, slot_13, slot_14, slot_15};

bool lanes_add_functions(lanes_editor *editor) {
  static const struct {
    const char *name, *keys;
    key_function function;
  } own[] = {
      {"lanes-nothing", "\\033x", nothing},      {"lanes-interrupt", "^C", interrupt},
      {"lanes-end-or-delete", "^D", end_or_delete}, {"lanes-suspend", "^Z", suspend},
      {"lanes-newline", "\\033^M", newline},     {"lanes-paste", "\\033[200~", paste},
  };
  bool done = true;
  for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
    done = el_set(editor->el, EL_ADDFN, own[i].name, own[i].name, own[i].function) == 0 && done;
    done = lanes_editor_bind(editor, own[i].keys, own[i].name) && done;
  }
  for (int slot = 0; slot < LANES_SLOTS; slot++) {
    char name[32];
    snprintf(name, sizeof name, "lanes-slot-%d", slot);
    done = el_set(editor->el, EL_ADDFN, name, name, slots[slot]) == 0 && done;
  }
  // Somebody who pressed Escape and wants out presses Ctrl-C next.
  done = lanes_editor_bind(editor, "\\033^C", "lanes-interrupt") && done;
  // The terminal may turn the Return of Esc-Return into a newline before it arrives.
  return lanes_editor_bind(editor, "\\033^J", "lanes-newline") && done;
}

bool lanes_editor_bind(lanes_editor *editor, const char *keys, const char *function) {
  return el_set(editor->el, EL_BIND, keys, function, NULL) == 0;
}

bool lanes_editor_bind_slot(lanes_editor *editor, const char *keys, int slot) {
  if (slot < 0 || slot >= LANES_SLOTS) return false;
  char name[32];
  snprintf(name, sizeof name, "lanes-slot-%d", slot);
  return lanes_editor_bind(editor, keys, name);
}

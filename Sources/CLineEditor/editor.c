#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

bool lanes_buffer_append(lanes_buffer *buffer, const char *bytes, size_t count) {
  if (buffer->count + count + 1 > buffer->capacity) {
    size_t capacity = 2 * (buffer->count + count + 1);
    char *larger = realloc(buffer->bytes, capacity);
    if (!larger) return false;
    buffer->bytes = larger;
    buffer->capacity = capacity;
  }
  if (count > 0) memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  buffer->bytes[buffer->count] = 0;
  return true;
}

static char *left_prompt(EditLine *el) {
  lanes_editor *editor = NULL;
  el_get(el, EL_CLIENTDATA, &editor);
  static char none[] = "";
  return editor && editor->left ? editor->left : none;
}

static char *right_prompt(EditLine *el) {
  lanes_editor *editor = NULL;
  el_get(el, EL_CLIENTDATA, &editor);
  static char none[] = "";
  return editor && editor->right ? editor->right : none;
}

static FILE *stream(int fd, const char *mode) {
  int copy = fcntl(fd, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (!file) close(copy);
  return file;
}

/// A terminal that cannot clear to the end of a line shows garbage instead of an edited one.
static bool can_clear_line(EditLine *el) {
  char *sequence = NULL;
  return el_get(el, EL_GETTC, "ce", &sequence, NULL) == 0 && sequence && *sequence;
}

static bool open_streams(lanes_editor *editor) {
  editor->in = stream(editor->input, "r");
  editor->out = stream(editor->output, "w");
  editor->discard = fopen("/dev/null", "we");
  if (!editor->in || !editor->out || !editor->discard || pipe(editor->wake) != 0) return false;
  for (int end = 0; end < 2; end++) {
    fcntl(editor->wake[end], F_SETFL, O_NONBLOCK);
    fcntl(editor->wake[end], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

static bool open_library(lanes_editor *editor, const char *program) {
  // libedit complains about an unknown TERM on its error stream; the caller has a better answer than a complaint.
  editor->el = el_init(program, editor->in, editor->out, editor->discard);
  editor->history = history_init();
  if (!editor->el || !editor->history || !can_clear_line(editor->el)) return false;
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 1000);  // none is kept until a size is set
  el_set(editor->el, EL_CLIENTDATA, editor);
  el_set(editor->el, EL_EDITOR, "emacs");  // some builds begin with vi
  el_set(editor->el, EL_SIGNAL, 0);        // its own handling would kill the whole process group
  el_set(editor->el, EL_HIST, history, editor->history);
  el_set(editor->el, EL_GETCFN, lanes_next_character);
  el_set(editor->el, EL_PROMPT_ESC, left_prompt, '\1');
  el_set(editor->el, EL_RPROMPT_ESC, right_prompt, '\1');
  // Ctrl-C and Ctrl-Z arrive as keys while a line is edited, and Ctrl-S is free for the search.
  el_set(editor->el, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  return lanes_add_functions(editor);
}

lanes_editor *lanes_editor_open(const char *program, int input, int output, void *context, lanes_key_handler handler) {
  if (!isatty(input) || !isatty(output)) return NULL;
  lanes_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->input = input;
  editor->output = output;
  editor->context = context;
  editor->handler = handler;
  editor->wake[0] = editor->wake[1] = -1;
  pthread_mutex_init(&editor->lock, NULL);
  if (open_streams(editor) && open_library(editor, program)) return editor;
  lanes_editor_close(editor);
  return NULL;
}

void lanes_editor_close(lanes_editor *editor) {
  if (!editor) return;
  if (editor->el) el_end(editor->el);
  if (editor->history) history_end(editor->history);
  if (editor->in) fclose(editor->in);
  if (editor->out) fclose(editor->out);
  if (editor->discard) fclose(editor->discard);
  for (int end = 0; end < 2; end++) {
    if (editor->wake[end] >= 0) close(editor->wake[end]);
  }
  pthread_mutex_destroy(&editor->lock);
  free(editor->left);
  free(editor->right);
  free(editor->left_wide);
  free(editor->line.bytes);
  free(editor->mail.bytes);
  free(editor);
}

void lanes_editor_set_prompts(lanes_editor *editor, const char *left, const char *right) {
  free(editor->left);
  free(editor->right);
  free(editor->left_wide);
  editor->left = strdup(left);
  editor->right = right ? strdup(right) : NULL;
  size_t count = mbstowcs(NULL, left, 0);
  editor->left_wide = count == (size_t)-1 ? NULL : calloc(count + 1, sizeof(wchar_t));
  if (editor->left_wide) mbstowcs(editor->left_wide, left, count + 1);
}

/// Encodes characters into the editor's line; returns how many bytes those before `cursor` take.
static size_t encode(lanes_editor *editor, const wchar_t *characters, size_t count, size_t cursor) {
  editor->line.count = 0;
  lanes_buffer_append(&editor->line, "", 0);
  mbstate_t state = {0};
  size_t before = 0;
  for (size_t i = 0; i < count; i++) {
    if (i == cursor) before = editor->line.count;
    char bytes[MB_LEN_MAX];
    size_t length = wcrtomb(bytes, characters[i], &state);
    if (length == (size_t)-1) {
      memset(&state, 0, sizeof state);
      continue;
    }
    lanes_buffer_append(&editor->line, bytes, length);
  }
  return cursor >= count ? editor->line.count : before;
}

void lanes_editor_line(lanes_editor *editor, const char **bytes, size_t *count, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->el);
  *cursor = encode(editor, line->buffer, (size_t)(line->lastchar - line->buffer), (size_t)(line->cursor - line->buffer));
  *bytes = editor->line.bytes ? editor->line.bytes : "";
  *count = editor->line.count;
}

bool lanes_editor_replace(lanes_editor *editor, const char *utf8, size_t cursor) {
  size_t count = mbstowcs(NULL, utf8, 0);
  if (count == (size_t)-1) return false;
  wchar_t *text = calloc(count + 1, sizeof *text);
  if (!text) return false;
  mbstowcs(text, utf8, count + 1);
  size_t bytes = 0, before = 0;
  char encoded[MB_LEN_MAX];
  mbstate_t state = {0};
  while (before < count && bytes < cursor) bytes += wcrtomb(encoded, text[before++], &state);

  const LineInfoW *line = el_wline(editor->el);
  el_cursor(editor->el, (int)(line->lastchar - line->cursor));
  el_deletestr(editor->el, (int)(line->lastchar - line->buffer));
  bool inserted = count == 0 || el_winsertstr(editor->el, text) == 0;
  if (inserted) el_cursor(editor->el, (int)before - (int)count);
  free(text);
  return inserted;
}

/// The editor that reads now; a signal handler has no other way to it.
static _Atomic(lanes_editor *) reading_editor;
static struct sigaction earlier_winch;

static void size_changed(int signal, siginfo_t *information, void *context) {
  lanes_editor *editor = atomic_load(&reading_editor);
  if (editor) lanes_editor_resized(editor);
  if (earlier_winch.sa_flags & SA_SIGINFO) {
    if (earlier_winch.sa_sigaction) earlier_winch.sa_sigaction(signal, information, context);
  } else if (earlier_winch.sa_handler != SIG_DFL && earlier_winch.sa_handler != SIG_IGN) {
    earlier_winch.sa_handler(signal);
  }
}

static void set_reading(lanes_editor *editor, bool reading) {
  pthread_mutex_lock(&editor->lock);
  editor->reading = reading;
  if (!reading && editor->mail.count > 0) {
    lanes_write(editor->output, editor->mail.bytes, editor->mail.count);
    editor->mail.count = 0;
  }
  pthread_mutex_unlock(&editor->lock);
}

lanes_read lanes_editor_read(lanes_editor *editor, const char **bytes, size_t *count) {
  *bytes = NULL;
  *count = 0;
  editor->stopped = false;
  editor->stop = LANES_READ_FAILED;
  struct sigaction action = {.sa_sigaction = size_changed, .sa_flags = SA_RESTART | SA_SIGINFO | SA_ONSTACK};
  sigaction(SIGWINCH, &action, &earlier_winch);
  atomic_store(&reading_editor, editor);
  set_reading(editor, true);
  lanes_terminal_note(LANES_EDITING | LANES_PASTE, true);
  lanes_write_string(editor->output, "\033[?2004h");

  // libedit would draw the prompt first, and the terminal show what is typed in between a second time.
  el_set(editor->el, EL_PREP_TERM, 1);
  int length = 0;
  const wchar_t *line = el_wgets(editor->el, &length);
  bool complete = !editor->stopped && line && length > 0;
  if (complete) {
    encode(editor, line, (size_t)length - (line[length - 1] == L'\n'), 0);
  } else {
    if (!editor->stopped) editor->stop = LANES_READ_FAILED;
    lanes_go_below(editor, editor->stop == LANES_READ_INTERRUPTED ? "^C" : "");
  }

  lanes_write_string(editor->output, "\033[?2004l");
  lanes_terminal_note(LANES_EDITING | LANES_PASTE, false);
  set_reading(editor, false);
  atomic_store(&reading_editor, NULL);
  sigaction(SIGWINCH, &earlier_winch, NULL);
  if (!complete) return editor->stop;
  *bytes = editor->line.bytes;
  *count = editor->line.count;
  return LANES_READ_LINE;
}

void lanes_editor_interrupt(lanes_editor *editor) {
  atomic_store(&editor->interrupted, true);
  lanes_wake(editor);
}

void lanes_editor_resized(lanes_editor *editor) {
  atomic_store(&editor->resized, true);
  lanes_wake(editor);
}

void lanes_editor_history_limit(lanes_editor *editor, int entries) {
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, entries < 1 ? 1 : entries);
}

void lanes_editor_history_add(lanes_editor *editor, const char *utf8) {
  HistEvent event;
  for (int found = history(editor->history, &event, H_FIRST); found != -1;) {
    if (strcmp(event.str, utf8) == 0) {
      history(editor->history, &event, H_DEL, event.num);
      break;
    }
    found = history(editor->history, &event, H_NEXT);
  }
  history(editor->history, &event, H_ENTER, utf8);
}

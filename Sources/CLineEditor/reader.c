#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

/// Text for above the line is gathered for this long, so that a busy printer does not keep the line flickering.
enum { PRINT_INTERVAL = 30 };

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void lanes_wake(lanes_editor *editor) {
  int saved = errno;
  // A full pipe wakes as well as one more byte would.
  ssize_t ignored = write(editor->wake[1], "", 1);
  (void)ignored;
  errno = saved;
}

static int stop(lanes_editor *editor, lanes_read why) {
  editor->stop = why;
  editor->stopped = true;
  return 0;
}

static bool mail_waits(lanes_editor *editor) {
  pthread_mutex_lock(&editor->lock);
  bool waits = editor->mail.count > 0;
  pthread_mutex_unlock(&editor->lock);
  return waits;
}

/// Waits for a byte of input and meanwhile does what other threads and the terminal ask for. False when the read is to end.
static bool wait_for_input(lanes_editor *editor) {
  for (;;) {
    if (editor->stopped) return false;
    if (atomic_exchange(&editor->interrupted, false)) return stop(editor, LANES_READ_INTERRUPTED);
    int timeout = -1;
    if (!editor->pasting) {
      if (atomic_exchange(&editor->resized, false)) lanes_follow_size(editor);
      if (mail_waits(editor)) {
        int64_t passed = milliseconds() - editor->last_print;
        if (passed >= PRINT_INTERVAL) {
          lanes_print_pending(editor);
          editor->last_print = milliseconds();
        } else {
          timeout = (int)(PRINT_INTERVAL - passed);
        }
      }
    }
    struct pollfd sources[2] = {{.fd = editor->input, .events = POLLIN}, {.fd = editor->wake[0], .events = POLLIN}};
    int ready = poll(sources, 2, timeout);
    if (ready < 0 && errno != EINTR && errno != EAGAIN) return stop(editor, LANES_READ_FAILED);
    if (ready <= 0) continue;
    if (sources[1].revents) {
      char bytes[64];
      while (read(editor->wake[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes) {}
    }
    if (sources[0].revents) return true;
  }
}

/// The editor's way to a character (EL_GETCFN): one, or 0 with the reason recorded when the read is to end.
int lanes_next_character(EditLine *el, wchar_t *character) {
  lanes_editor *editor = NULL;
  if (el_get(el, EL_CLIENTDATA, &editor) != 0 || !editor) return 0;
  char bytes[MB_LEN_MAX];
  size_t count = 0;
  for (;;) {
    if (!wait_for_input(editor)) return 0;
    // A byte at a time: what is typed ahead stays in the terminal for whoever reads from it next.
    ssize_t got = read(editor->input, bytes + count, 1);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    // EIO is a terminal that hung up; a read of nothing is its end.
    if (got <= 0) return stop(editor, got == 0 || errno == EIO ? LANES_READ_END : LANES_READ_FAILED);
    count += 1;
    mbstate_t state = {0};
    size_t length = mbrtowc(character, bytes, count, &state);
    if (length == (size_t)-2 && count < sizeof bytes) continue;
    if (length <= count) return 1;
    // Not text in this locale: refused aloud. The last byte may begin the next character.
    lanes_write_string(editor->output, "\a");
    bool restart = count > 1 && (unsigned char)bytes[count - 1] < 0x80;
    if (restart) {
      *character = (wchar_t)bytes[count - 1];
      return 1;
    }
    count = 0;
  }
}

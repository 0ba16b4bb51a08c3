#ifndef LANES_LINE_EDITOR_INTERNAL_H
#define LANES_LINE_EDITOR_INTERNAL_H

#include <histedit.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>

#include "CLineEditor.h"

/// Bytes that grow; `bytes` always ends in a NUL that `count` leaves out.
typedef struct {
  char *bytes;
  size_t count, capacity;
} lanes_buffer;

struct lanes_editor {
  EditLine *el;
  History *history;
  FILE *in, *out, *discard;
  int input, output;
  void *context;
  lanes_key_handler handler;

  char *left, *right;      // libedit reads them after the callback has returned
  wchar_t *left_wide;      // the same, for measuring
  lanes_buffer line;       // what lanes_editor_line and lanes_editor_read hand out
  lanes_read stop;         // why the read in progress ends, when `stopped`
  bool stopped;
  bool pasting;            // nothing may be printed in the middle of a paste
  int64_t last_print;      // milliseconds

  int wake[2];             // a byte in it ends the wait for a key
  atomic_bool resized, interrupted;
  pthread_mutex_t lock;    // guards the two below
  bool reading;
  lanes_buffer mail;       // text for above the line
};

bool lanes_buffer_append(lanes_buffer *, const char *bytes, size_t count);

// reader.c
int lanes_next_character(EditLine *, wchar_t *);
void lanes_wake(lanes_editor *);

// keys.c
bool lanes_add_functions(lanes_editor *);

// screen.c
void lanes_write(int fd, const char *bytes, size_t count);
void lanes_write_string(int fd, const char *text);
void lanes_print_pending(lanes_editor *);
void lanes_follow_size(lanes_editor *);
void lanes_go_below(lanes_editor *, const char *mark);

// terminal.c
void lanes_terminal_note(unsigned modes, bool on);

#endif

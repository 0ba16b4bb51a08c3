// What the parts of the helper call of each other.
#ifndef LANES_SANDBOX_H
#define LANES_SANDBOX_H
#include <stdbool.h>
#include <sys/types.h>

enum { most_paths = 64 };

typedef struct {
  const char *path;
  enum { runnable, readable, writable_file, writable_folder } access;
} Path;

// What the command line asks for; numbers below 0 ask for nothing.
typedef struct {
  pid_t parent;
  bool is_sealed, is_probe;
  long processor_seconds, memory, file_size;
  Path paths[most_paths];
  int path_count;
  const char *scratch[4];  // Folders to remove should nobody be left to do it.
  int scratch_count;
  char **program;
} Request;

// Where the parent listens: a line for each part that is in force, and one for how the program ended.
extern int report;
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
// Failures of the helper itself: the program was not run.
void fail(const char *what) __attribute__((noreturn));

// Confines this process for good (confine.c); says what is in force.
void confine(const Request *request);

// Kills every descendant, whatever it calls itself, and reaps them (descendants.c).
void end_descendants(void);

// Removes a folder with all that is in it; follows no link.
void remove_folder(const char *path);
#endif

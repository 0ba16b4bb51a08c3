#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "internal.h"

bool lanes_locale_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return MB_CUR_MAX > 1 && codeset && (strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0);
}

bool lanes_locale_prepare(void) {
  // A person who says LC_ALL=C means it; a bare environment (a container, ssh without SendEnv) says nothing, and a name that is not
  // installed here says next to nothing.
  const char *all = getenv("LC_ALL"), *ctype = getenv("LC_CTYPE"), *lang = getenv("LANG");
  const char *named = all && *all ? all : ctype && *ctype ? ctype : lang;
  if (setlocale(LC_CTYPE, "") && named && *named) return lanes_locale_is_utf8();
  static const char *const candidates[] = {"C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
    if (setlocale(LC_CTYPE, candidates[i]) && MB_CUR_MAX > 1) return lanes_locale_is_utf8();
  }
  return false;
}

int lanes_columns(const char *utf8) {
  mbstate_t state = {0};
  int columns = 0;
  for (size_t left = strlen(utf8); left > 0;) {
    wchar_t character;
    size_t length = mbrtowc(&character, utf8, left, &state);
    if (length == 0 || length > left) {  // not text in this locale: a column a byte
      memset(&state, 0, sizeof state);
      length = 1;
      columns += 1;
    } else {
      int width = wcwidth(character);
      columns += width > 0 ? width : 0;
    }
    utf8 += length;
    left -= length;
  }
  return columns;
}

/* tool/reading.c - documents in, figures ready. */
#include "reading.h"

#include <errno.h>
#include <string.h>

#include "utf8.h"

void reading_note(struct reading_session *session, enum exit_status status) {
    if (status > session->status) session->status = status;
}

bool reading_open(struct reading_session *session, const char *command, const tael_scan_options *options) {
    *session = (struct reading_session){.command = command};
    tael_status status = tael_scan_new(&session->scan, options);
    if (status == TAEL_OK) return true;
    bool is_locale = status == TAEL_UNKNOWN_LOCALE;
    complain(command, "%s%s%s", is_locale ? "--locale: " : "", is_locale ? options->locale : "",
             is_locale ? ": no such locale" : tael_status_message(status));
    reading_note(session, is_locale ? EXIT_USAGE : EXIT_INPUT);
    return false;
}

static bool fail(struct reading_session *session, const char *name, const char *reason) {
    complain(name, "%s", reason);
    reading_note(session, EXIT_INPUT);
    return false;
}

bool reading_next(struct reading_session *session, const char *path) {
    const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
    document_release(&session->document);
    if (!document_read(&session->document, path)) return fail(session, name, strerror(errno));
    if (session->document.text == NULL) {
        complain(name, "empty, nothing to read");
        return false;
    }
    const char *text = session->document.text;
    size_t length = session->document.length, invalid = first_invalid_byte(text, length);
    if (invalid < length) complain(name, "byte %zu is not UTF-8: read as text that is no figure", invalid);
    tael_status status = tael_scan_text(session->scan, text, length, NULL);
    return status == TAEL_OK || fail(session, name, tael_status_message(status));
}

void reading_close(struct reading_session *session) {
    document_release(&session->document);
    tael_scan_free(session->scan);
}

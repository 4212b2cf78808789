/* tool/scan.c - the command `tael scan`: files in, the records of their figures out. */
#include "command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tael/tael.h>

#include "document.h"
#include "record.h"
#include "scan_options.h"
#include "utf8.h"

enum { OUTPUT_BUFFER = 1 << 16 };

/* One run of the command. The scan, the record and the line serve every document in turn. */
struct session {
    const struct scan_request *request;
    tael_scan *scan;
    void *writer;
    struct record *record;
    size_t document;    /* number of the next document */
    const char *name;   /* of the input being read, for messages */
    bool warned;        /* of bytes in it that are no UTF-8 */
    bool output_failed; /* nothing more can be written */
    enum exit_status status;
};

static void fail(struct session *session, const char *subject, const char *reason) {
    complain(subject, "%s", reason);
    session->status = EXIT_INPUT;
}

static void fail_output(struct session *session) {
    fail(session, "standard output", strerror(errno));
    session->output_failed = true;
}

/* True where the text may be scanned. `offset` is its place in its input. Only the first fault of an
 * input is told. */
static bool check_utf8(struct session *session, const char *text, size_t length, size_t offset) {
    size_t invalid = first_invalid_byte(text, length);
    if (invalid == length) return true;
    bool strict = session->request->strict;
    if (!session->warned)
        complain(session->name, "byte %zu is not UTF-8: %s", offset + invalid,
                 strict ? "refused" : "read as text that is no figure");
    session->warned = true;
    if (strict) session->status = EXIT_INPUT;
    return !strict;
}

static void write_figures(struct session *session, const char *text) {
    size_t count;
    const tael_figure *figures = tael_scan_figures(session->scan, &count);
    for (size_t i = 0; i < count; i++) {
        record_fill(session->record, session->document, i, &figures[i], text + figures[i].start);
        if (session->request->format->write(session->writer, session->record)) continue;
        fail_output(session);
        return;
    }
}

static void scan_text(struct session *session, const char *text, size_t length, size_t offset) {
    if (!check_utf8(session, text, length, offset)) return;
    tael_status status = tael_scan_text(session->scan, text, length, NULL);
    if (status == TAEL_OK)
        write_figures(session, text);
    else
        fail(session, session->name, tael_status_message(status));
}

static void say_empty(const struct session *session) {
    complain(session->name, "empty, nothing to read");
}

static void scan_whole(struct session *session, const char *path) {
    struct document document;
    if (!document_read(&document, path)) {
        fail(session, session->name, strerror(errno));
        return;
    }
    if (document.length == 0) say_empty(session);
    scan_text(session, document.length == 0 ? "" : document.text, document.length, 0);
    document_release(&document);
}

/* Scans the lines of a stream, each without its line feed. Memory is bounded by the longest. */
static void scan_stream(struct session *session, FILE *stream) {
    char *line = NULL;
    size_t capacity = 0;
    size_t offset = 0;
    ssize_t length = 0;
    while (!session->output_failed && (length = getline(&line, &capacity, stream)) > 0) {
        size_t size = (size_t)length;
        scan_text(session, line, line[size - 1] == '\n' ? size - 1 : size, offset);
        session->document++;
        offset += size;
    }
    if (length < 0 && !feof(stream))
        fail(session, session->name, strerror(errno));
    else if (offset == 0)
        say_empty(session);
    free(line);
}

static void scan_lines(struct session *session, const char *path) {
    bool is_standard_input = strcmp(path, "-") == 0;
    FILE *stream = is_standard_input ? stdin : fopen(path, "r");
    if (stream == NULL) {
        fail(session, session->name, strerror(errno));
        return;
    }
    scan_stream(session, stream);
    if (!is_standard_input) fclose(stream);
}

static void scan_path(struct session *session, const char *path) {
    session->name = strcmp(path, "-") == 0 ? "standard input" : path;
    session->warned = false;
    if (session->request->lines) {
        scan_lines(session, path);
    } else {
        scan_whole(session, path);
        session->document++;
    }
}

static bool open_scan(struct session *session) {
    const tael_scan_options *options = &session->request->scan;
    tael_status status = tael_scan_new(&session->scan, options);
    if (status == TAEL_UNKNOWN_LOCALE) {
        complain("scan", "--locale %s: %s", options->locale, tael_status_message(status));
        session->status = EXIT_USAGE;
    } else if (status != TAEL_OK) {
        fail(session, "scan", tael_status_message(status));
    }
    return status == TAEL_OK;
}

static bool open_writer(struct session *session) {
    const struct scan_request *request = session->request;
    session->record = malloc(sizeof *session->record);
    session->writer = request->format->open(stdout, request->lines || request->files.count > 1);
    if (session->record != NULL && session->writer != NULL) return true;
    fail_output(session);
    return false;
}

static void close_session(struct session *session) {
    bool has_writer = session->writer != NULL;
    if (has_writer && !session->request->format->close(session->writer) && !session->output_failed)
        fail_output(session);
    if (!session->output_failed && finish_output() != EXIT_DONE) session->status = EXIT_INPUT;
    free(session->record);
    tael_scan_free(session->scan);
}

static enum exit_status scan_request(const struct scan_request *request) {
    struct session session = {.request = request, .status = EXIT_DONE};
    if (!isatty(STDOUT_FILENO)) setvbuf(stdout, NULL, _IOFBF, OUTPUT_BUFFER);
    if (open_scan(&session) && open_writer(&session))
        for (size_t i = 0; i < request->files.count && !session.output_failed; i++)
            scan_path(&session, request->files.items[i]);
    close_session(&session);
    return session.status;
}

static enum exit_status run_scan(int argument_count, char **arguments) {
    struct scan_request request;
    enum exit_status status = read_scan_options(&request, argument_count, arguments);
    if (status == EXIT_DONE) status = request.files.is_help ? finish_output() : scan_request(&request);
    release_scan_options(&request);
    return status;
}

const struct command scan_command = {"scan", "writes the figures of a text, one record each", run_scan};

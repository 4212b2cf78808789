/* exchange/read.c - tells which of two forms a file of rates has. */
#include "exchange/files.h"

/* Both forms begin with "date"; the head of the second column tells them apart. */
tael_status tael_rates_builder_read(tael_rates_builder *builder, const char *text, size_t length,
                                    tael_error *error) {
    tael_rates *rates = tael__rates_of_builder(builder);
    tael__csv csv = tael__csv_begin(text, length, error);
    tael__csv_next(&csv);
    if (!tael__csv_is(&csv, "date"))
        return tael__csv_fault(&csv, TAEL_SYNTAX,
                               "the first line is neither the ECB's nor date,base,quote,rate");
    tael__csv second = csv;
    if (!csv.line_ended) tael__csv_next(&second);
    tael_status status =
        tael__csv_is(&second, "base") ? tael__read_plain(rates, &csv) : tael__read_ecb(rates, &csv);
    if (status == TAEL_NO_MEMORY) tael__csv_fault(&csv, status, tael_status_message(status));
    return status;
}

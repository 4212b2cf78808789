# Rates, conversion and checks.

tael_unit_test(exchange
    unit/exchange_cases.c
    unit/exchange_operation.c
    unit/exchange_rates.c
    properties/exchange.c
    hostile/exchange.c
    unit/counting_allocator.c)

add_executable(exchange_operations properties/exchange_operations.c unit/exchange_operation.c)
target_include_directories(exchange_operations PRIVATE ${PROJECT_SOURCE_DIR}/lib ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(exchange_operations PRIVATE tael_static PkgConfig::ICU PkgConfig::GMP)
# The ECB's whole history where it stands beside the checkout, else a few days of it.
add_test(NAME properties.exchange_oracle
    COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/properties/exchange_oracle.py
        $<TARGET_FILE:exchange_operations> 100000
        ${PROJECT_SOURCE_DIR}/../shared/data/eurofxref-hist.zip
        ${CMAKE_CURRENT_SOURCE_DIR}/cases/exchange_ecb.csv)

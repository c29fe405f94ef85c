# Ratios in one run against a floor; never part of the tests. Build: cmake --preset benchmark && cmake --build --preset benchmark
# Run: build/benchmark/xieli-benchmarks [households [law|month|window|keystroke|finding|calc|pay|large|what-if|seal|merge]…]
file(GLOB benchmark_sources CONFIGURE_DEPENDS tests/benchmarks/*.cpp tests/benchmarks/*.h)
add_executable(xieli-benchmarks ${benchmark_sources})
target_include_directories(xieli-benchmarks PRIVATE tests resources)
target_link_libraries(xieli-benchmarks PRIVATE xieli_heap xieli_ui PkgConfig::DATABASE)
add_custom_target(xieli_benchmarks DEPENDS xieli-benchmarks)

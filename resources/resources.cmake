# Everything below resources/ is compiled in under ":/xieli/…".
file(GLOB_RECURSE xieli_resource_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/resources
    resources/migrations/*.sql resources/policy/*.json resources/schema/* resources/wording/*.json resources/help/*.json resources/papers/*
    resources/publish/*.json resources/release/*.json
    resources/icons/*)
add_library(xieli_resources STATIC resources/resources.cpp)
target_link_libraries(xieli_resources PUBLIC xieli_flags Qt6::Core)
target_include_directories(xieli_resources PUBLIC resources)
list(TRANSFORM xieli_resource_files PREPEND resources/ OUTPUT_VARIABLE xieli_resource_paths)
qt_add_resources(xieli_resources xieli PREFIX /xieli BASE resources FILES ${xieli_resource_paths})

# The rule tests that come with the program, for the executables that run them: ":/xieli/policytests/PLACE/NAME.json".
# Not in the library above, so that a new case links those few anew and not every test.
function(xieli_policy_tests target)
    file(GLOB_RECURSE case_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/policy/cases/*.json)
    file(GLOB history_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/policy/histories/*.json)
    qt_add_resources(${target} xieli_policyhistories PREFIX /xieli/policytests BASE ${CMAKE_SOURCE_DIR}/tests/policy FILES ${history_files})
    qt_add_resources(${target} xieli_policytests PREFIX /xieli/policytests BASE ${CMAKE_SOURCE_DIR}/tests/policy/cases FILES ${case_files})
endfunction()

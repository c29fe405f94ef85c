# Everything below resources/ is compiled in under ":/xieli/…".
file(GLOB_RECURSE xieli_resource_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/resources
    resources/migrations/*.sql resources/policy/*.json resources/schema/* resources/wording/*.json resources/papers/*
    resources/icons/*)
add_library(xieli_resources STATIC resources/resources.cpp)
target_link_libraries(xieli_resources PUBLIC xieli_flags Qt6::Core)
target_include_directories(xieli_resources PUBLIC resources)
list(TRANSFORM xieli_resource_files PREPEND resources/ OUTPUT_VARIABLE xieli_resource_paths)
qt_add_resources(xieli_resources xieli PREFIX /xieli BASE resources FILES ${xieli_resource_paths})

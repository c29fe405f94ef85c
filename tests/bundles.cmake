# Test programs compiled as one where XIELI_UNITY is on. By itself each of them is compiled and linked for longer than it runs, and four
# fifths of that is what its neighbours have made as well. Each file stands in a namespace of its own; what they include stands before all.
# Left by themselves: those with a main() of their own, those that start themselves again, and those that declare something for Qt.
set(xieli_bundled_rooms base model policy store intake exchange papers casework ui)
set(xieli_alone test_exchange_histories test_casework_amending test_ui_lawpage test_ui_translation)

function(xieli_can_be_bundled source target result)
    file(STRINGS ${source} main REGEX "^QTEST_(GUILESS_)?MAIN\\(")
    file(STRINGS ${source} own REGEX "applicationFilePath|saidBeforeKilled|Q_DECLARE_METATYPE")
    if(main AND NOT own AND NOT target IN_LIST xieli_alone)
        set(${result} TRUE PARENT_SCOPE)
    else()
        set(${result} FALSE PARENT_SCOPE)
    endif()
endfunction()

# The file that is compiled; it is made anew when one of the sources changes.
function(xieli_write_bundle path)
    set(includes "")
    set(bodies "")
    foreach(part ${ARGN})
        string(REPLACE "|" ";" part "${part}")
        list(GET part 0 target)
        list(GET part 1 source)
        file(STRINGS ${source} lines REGEX "^#include [<\"]")
        list(FILTER lines EXCLUDE REGEX "\\.moc\"")
        list(APPEND includes ${lines})
        string(APPEND bodies "#define XIELI_BUNDLED \"${target}\"\nnamespace bundled_${target} {\n#include \"${source}\"\n}\n#undef XIELI_BUNDLED\n")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    endforeach()
    list(REMOVE_DUPLICATES includes)
    list(JOIN includes "\n" includes)
    file(CONFIGURE OUTPUT ${path} @ONLY CONTENT "@includes@
#include <QtCore/qmetatype.h>
#include \"support/bundle.h\"
@bodies@
int main(int argc, char **argv) { return xieli::test::runBundled(argc, argv); }
")
endfunction()

# xieli_bundle(<room> "<target>|<source>"... LIBRARIES <library>...)
function(xieli_bundle bundle)
    cmake_parse_arguments(PARSE_ARGV 1 given "" "" "PARTS;LIBRARIES")
    set(path ${CMAKE_CURRENT_BINARY_DIR}/bundles/${bundle}.cpp)
    xieli_write_bundle(${path} ${given_PARTS})
    add_executable(${bundle} ${path})
    target_link_libraries(${bundle} PRIVATE xieli_test_support xieli_together ${given_LIBRARIES})
    foreach(part ${given_PARTS})
        string(REPLACE "|" ";" part "${part}")
        list(GET part 0 target)
        list(GET part 1 source)
        get_filename_component(name ${source} NAME_WE)
        set(generated ${CMAKE_CURRENT_BINARY_DIR}/moc/${target})
        file(MAKE_DIRECTORY ${generated})
        qt_generate_moc(${source} ${generated}/${name}.moc TARGET ${bundle})
        target_sources(${bundle} PRIVATE ${generated}/${name}.moc)
        target_include_directories(${bundle} PRIVATE ${generated})
        add_test(NAME ${target} COMMAND ${bundle} ${target} -nocrashhandler)
        xieli_test_properties(${target})
    endforeach()
endfunction()

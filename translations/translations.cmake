# English is the source language; xieli_zh_CN.ts is complete by test (tests/ui).
# Made anew with: lupdate -no-obsolete -locations none ui app/xieli.cpp -ts translations/xieli_zh_CN.ts
qt_add_lrelease(xieli_ui TS_FILES ${CMAKE_SOURCE_DIR}/translations/xieli_zh_CN.ts QM_FILES_OUTPUT_VARIABLE xieli_qm)
qt_add_resources(xieli_ui xieli_translations PREFIX /xieli/translations BASE ${CMAKE_BINARY_DIR} FILES ${xieli_qm})

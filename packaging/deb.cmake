# What packaging/deb.sh packs. Libraries are found by dpkg-shlibdeps; fonts and Qt's own translations are not linked and are named by hand.
install(FILES packaging/xieli.desktop DESTINATION share/applications)
install(FILES resources/icons/xieli.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES packaging/copyright DESTINATION share/doc/xieli)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # what was built is packed; packing builds nothing
set(CPACK_PACKAGE_NAME xieli)
set(CPACK_PACKAGE_VENDOR "The Xieli founders")
set(CPACK_PACKAGE_CONTACT "The Xieli founders <founders@xieli.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Offline desk of village social-assistance assistants (协理)")
set(CPACK_PACKAGE_FILE_NAME xieli_${PROJECT_VERSION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-wqy-zenhei, qt6-translations-l10n, qt6-qpa-plugins, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libpq5") # looked for when somebody publishes
set(CPACK_STRIP_FILES ON)
include(CPack)

# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# What only Windows has: icon, version, manifest; no console window; the console twin for the command prompt.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(program_icon ${CMAKE_CURRENT_BINARY_DIR}/learning-partnerships.ico)
add_custom_command(OUTPUT ${program_icon}
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/windows/icon.py ${CMAKE_SOURCE_DIR}/resources/app/learning-partnerships.svg ${program_icon}
    DEPENDS windows/icon.py ${CMAKE_SOURCE_DIR}/resources/app/learning-partnerships.svg)
configure_file(windows/program.rc.in program.rc @ONLY)
set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/program.rc PROPERTIES OBJECT_DEPENDS ${program_icon})
enable_language(RC)
target_sources(learning-partnerships PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/program.rc ${program_icon})
set_target_properties(learning-partnerships PROPERTIES WIN32_EXECUTABLE ON)

add_executable(console_twin windows/console.cpp)
set_target_properties(console_twin PROPERTIES OUTPUT_NAME learning-partnerships SUFFIX .com RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}
    AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
if(MINGW)
    target_link_options(console_twin PRIVATE -static)
endif()

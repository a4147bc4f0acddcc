# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# Flags that every target shares, and the two functions with which targets are made.

option(LP_WERROR "Warnings are errors" OFF)
option(LP_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(LP_COVERAGE "Build model/ with coverage counters" OFF)
option(LP_FUZZ "Build the libFuzzer targets (clang only)" OFF)

add_library(lp_flags INTERFACE)
target_compile_definitions(lp_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LP_VERSION="${PROJECT_VERSION}")
target_include_directories(lp_flags INTERFACE ${CMAKE_SOURCE_DIR})
find_program(LP_MOLD mold)
if(LP_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT WIN32)
    target_link_options(lp_flags INTERFACE -fuse-ld=mold) # a hundred test programs link in a tenth of the time
endif()
if(WIN32)
    target_compile_definitions(lp_flags INTERFACE UNICODE _UNICODE NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0A00)
    find_path(LP_EXPECTED_INCLUDE tl/expected.hpp REQUIRED) # there is no folder where every compiler looks
    target_include_directories(lp_flags SYSTEM INTERFACE ${LP_EXPECTED_INCLUDE})
endif()
if(MINGW)
    target_compile_options(lp_flags INTERFACE -Wa,-mbig-obj) # folders of templates hold more sections than the old format counts
endif()
if(MSVC)
    target_compile_options(lp_flags INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus)
else()
    target_compile_options(lp_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor)
    if(LP_WERROR)
        target_compile_options(lp_flags INTERFACE -Werror)
    endif()
    if(LP_SANITIZE)
        target_compile_options(lp_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_link_options(lp_flags INTERFACE -fsanitize=address,undefined)
    endif()
    if(LP_COVERAGE)
        target_link_options(lp_flags INTERFACE --coverage)
    endif()
    if(LP_FUZZ)
        target_compile_options(lp_flags INTERFACE -fsanitize=fuzzer-no-link,address)
        target_link_options(lp_flags INTERFACE -fsanitize=address)
    endif()
endif()

# lp_add_library(NAME [PCH header...] SOURCES ... LINKS ...)
# One library for one folder. LINKS is what the folder may use: it is the list of its arrows.
function(lp_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS;PCH" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC lp_flags ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    if(LP_COVERAGE AND CMAKE_CURRENT_SOURCE_DIR MATCHES "/model/") # only what is counted pays for the counters
        target_compile_options(${name} PRIVATE --coverage -fprofile-update=atomic)
    endif()
    if(ARG_PCH)
        target_precompile_headers(${name} PRIVATE ${ARG_PCH})
    endif()
endfunction()

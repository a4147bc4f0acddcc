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

# What most files of model/ and of views/ include, read once for each of the two. They are made with no more definitions
# than every library has, so that all may use them.
file(WRITE ${CMAKE_BINARY_DIR}/headers.cpp "// the headers are all there is\n")
foreach(part model views)
    add_library(lp_headers_${part} STATIC ${CMAKE_BINARY_DIR}/headers.cpp)
    target_link_libraries(lp_headers_${part} PRIVATE lp_flags Qt6::Core)
endforeach()
target_include_directories(lp_headers_model SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::Sql,INTERFACE_INCLUDE_DIRECTORIES>)
target_include_directories(lp_headers_views SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::Gui,INTERFACE_INCLUDE_DIRECTORIES>
    $<TARGET_PROPERTY:Qt6::Widgets,INTERFACE_INCLUDE_DIRECTORIES>)
target_precompile_headers(lp_headers_model PRIVATE <QCborArray> <QDateTime> <QHash> <QList> <QSqlQuery> <QString> <QStringList> <QVariant> <vector>)
target_precompile_headers(lp_headers_views PRIVATE <QComboBox> <QHash> <QLineEdit> <QList> <QPainter> <QString> <QVBoxLayout> <QWidget>)

# lp_add_library(NAME SOURCES ... LINKS ... [PRIVATE_LINKS ...])
# One library for one folder. LINKS is what the folder may use: it is the list of its arrows.
function(lp_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC lp_flags ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    if(LP_COVERAGE AND CMAKE_CURRENT_SOURCE_DIR MATCHES "/model/") # only what is counted pays for the counters
        target_compile_options(${name} PRIVATE --coverage -fprofile-update=atomic)
    elseif(CMAKE_CURRENT_SOURCE_DIR MATCHES "/model/")
        target_precompile_headers(${name} REUSE_FROM lp_headers_model)
    else()
        target_precompile_headers(${name} REUSE_FROM lp_headers_views)
    endif()
endfunction()

# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# Builds for 64-bit Windows on Linux with mingw-w64. LP_WINDOWS_SDK is the folder that installer/windows/libraries fills.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

if(NOT LP_WINDOWS_SDK)
    set(LP_WINDOWS_SDK $ENV{LP_WINDOWS_SDK})
endif()
if(NOT LP_WINDOWS_SDK)
    set(LP_WINDOWS_SDK ${CMAKE_CURRENT_LIST_DIR}/../build/windows-sdk)
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LP_WINDOWS_SDK)
set(CMAKE_FIND_ROOT_PATH ${LP_WINDOWS_SDK} /usr/x86_64-w64-mingw32)
set(CMAKE_PREFIX_PATH ${LP_WINDOWS_SDK})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${LP_WINDOWS_SDK}/lib/pkgconfig)
set(ENV{PKG_CONFIG_SYSROOT_DIR} "")

# moc, rcc and lrelease run here: they are the host's, of the same Qt version.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake)

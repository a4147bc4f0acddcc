// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/platform.h"

#include <QSettings>

#include <windows.h>

#include <psapi.h>
#include <shellapi.h>

using namespace Qt::StringLiterals;

namespace platform {

// Qt keeps a stack for compiled regular expressions in each thread and frees it when the thread ends. Threads of mingw-w64
// have let go of that memory by then, so that the program ends with them; expressions are interpreted instead.
void prepare()
{
#ifdef __MINGW32__
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
}

// Not argv: it holds only the letters of the system's own code page.
QStringList argumentsOf(int, char *[])
{
    int count = 0;
    LPWSTR *words = CommandLineToArgvW(GetCommandLineW(), &count);
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments.append(QString::fromWCharArray(words[i]));
    LocalFree(words);
    return arguments;
}

// Offscreen there are no fonts here: pages would come out without a letter.
void layOutWithoutWindow()
{
    qputenv("QT_QPA_PLATFORM", "windows");
}

bool hasDisplay()
{
    return true;
}

long peakMemory()
{
    PROCESS_MEMORY_COUNTERS counters{};
    if (!K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        return 0;
    return static_cast<long>(counters.PeakWorkingSetSize / 1024);
}

QString policy(const QString &name)
{
    const QSettings policies(uR"(HKEY_LOCAL_MACHINE\Software\Policies\Learning Partnerships)"_s, QSettings::Registry64Format);
    return policies.value(name).toString();
}

} // namespace platform

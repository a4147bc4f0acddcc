// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// learning-partnerships.com: what a command prompt finds first when it is told "learning-partnerships". The program itself
// is a window program, for which a prompt neither waits nor shows what it writes. This one starts it with the same words
// and handles, waits for a command and ends with its exit code; a window it leaves alone.

#include <windows.h>

#include <string>

namespace {

std::wstring programPath()
{
    std::wstring path(32768, L'\0');
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    const auto dot = path.rfind(L'.');
    return path.substr(0, dot) + L".exe";
}

// Ctrl+C ends this program, and what is in its job with it.
HANDLE jobThatEndsWithUs()
{
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

} // namespace

int main(int argc, char *[])
{
    SetConsoleOutputCP(CP_UTF8);
    const std::wstring program = programPath();
    std::wstring words = GetCommandLineW();
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    PROCESS_INFORMATION started{};
    if (!CreateProcessW(program.c_str(), words.data(), nullptr, nullptr, TRUE, CREATE_SUSPENDED, nullptr, nullptr, &start, &started))
        return 1;
    const bool isCommand = argc > 1;
    if (isCommand)
        AssignProcessToJobObject(jobThatEndsWithUs(), started.hProcess);
    ResumeThread(started.hThread);
    DWORD code = 0;
    if (isCommand) {
        WaitForSingleObject(started.hProcess, INFINITE);
        GetExitCodeProcess(started.hProcess, &code);
    }
    CloseHandle(started.hThread);
    CloseHandle(started.hProcess);
    return static_cast<int>(code);
}

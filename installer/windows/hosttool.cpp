// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Tests ask python3, pdftotext and others what they think of a file. Under Wine these are copies of this program, each of
// which has the tool of its own name run by the system below, with the same words, input and answers.
#include <windows.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <io.h>

namespace fs = std::filesystem;

namespace {

// "C:\a\b" as the system below names it; anything else stays.
std::string outside(std::string word)
{
    if (word.size() < 3 || word[1] != ':' || (word[2] != '/' && word[2] != '\\'))
        return word;
    for (char &letter : word)
        letter = letter == '\\' ? '/' : letter;
    word[0] = static_cast<char>(word[0] | 0x20);
    return std::string(std::getenv("WINEPREFIX")) + "/dosdevices/" + word;
}

std::string quoted(const std::string &word)
{
    std::string result = "'";
    for (const char letter : word)
        result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return result + "'";
}

std::string utf8(const wchar_t *word)
{
    const int size = WideCharToMultiByte(CP_UTF8, 0, word, -1, nullptr, 0, nullptr, nullptr);
    std::string result(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, word, -1, result.data(), size, nullptr, nullptr);
    result.pop_back();
    return result;
}

// Everything up to the end, if anything comes within half a second: who writes nothing does not close it either.
std::string input()
{
    const HANDLE in = GetStdHandle(STD_INPUT_HANDLE);
    std::string all;
    DWORD waiting = 0;
    for (int i = 0; i < 50 && waiting == 0; ++i) {
        if (!PeekNamedPipe(in, nullptr, 0, nullptr, &waiting, nullptr))
            return all;
        if (waiting == 0)
            Sleep(10);
    }
    char buffer[4096];
    DWORD got = 0;
    while (waiting > 0 && ReadFile(in, buffer, sizeof buffer, &got, nullptr) && got > 0)
        all.append(buffer, got);
    return all;
}

void pass(const fs::path &file, std::FILE *to)
{
    std::ifstream from(file, std::ios::binary);
    const std::string all((std::istreambuf_iterator<char>(from)), {});
    std::fwrite(all.data(), 1, all.size(), to);
    std::fflush(to);
}

} // namespace

int wmain(int argc, wchar_t *argv[])
{
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    const std::string folder = "/tmp/lp-hosttool-" + std::to_string(GetCurrentProcessId()) + '-' + std::to_string(GetTickCount64());
    const fs::path here = "Z:" + folder;
    fs::create_directory(here);
    std::string line = "PATH=/usr/local/bin:/usr/bin:/bin " + quoted(fs::path(argv[0]).stem().string());
    for (int i = 1; i < argc; ++i)
        line += ' ' + quoted(outside(utf8(argv[i])));
    std::ofstream(here / "in", std::ios::binary) << input();
    std::ofstream(here / "run", std::ios::binary) << "cd " << quoted(outside(fs::current_path().string())) << "\n"
                                                  << line << " <" << folder << "/in >" << folder << "/out 2>" << folder << "/err\necho $? >" << folder
                                                  << "/code.part\nmv " << folder << "/code.part " << folder << "/code\n";
    std::wstring command = L"Z:\\bin\\sh " + std::wstring(folder.begin(), folder.end()) + L"/run";
    STARTUPINFOW start{};
    start.cb = sizeof start;
    PROCESS_INFORMATION process{};
    CreateProcessW(L"Z:\\bin\\sh", command.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &start, &process); // cannot be waited for
    for (int i = 0; i < 12000 && !fs::exists(here / "code"); ++i)
        Sleep(10);
    int code = 127;
    std::ifstream(here / "code") >> code;
    pass(here / "out", stdout);
    pass(here / "err", stderr);
    std::error_code ignored;
    fs::remove_all(here, ignored);
    return code;
}

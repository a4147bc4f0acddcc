// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/exportdirectory.h"

#include "model/directory/directoryrepository.h"
#include "model/documents/directorybooklet.h"
#include "model/documents/directorywebsite.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class ExportDirectory
{
    Q_DECLARE_TR_FUNCTIONS(ExportDirectory)

public:
    static QString synopsis() { return tr("-o FILE.{pdf,html}"); }
    static QString summary() { return tr("Writes the directory as a printed booklet (pdf) or a web page (html)."); }

    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({{u"o"_s, u"output"_s}, tr("The file to write; its ending says what is written."), tr("FILE")});
        parser.addOption({u"large-print"_s, tr("Sets the booklet in 16 point.")});
    }

    static int run(const CommandContext &context, const QCommandLineParser &parser)
    {
        const QString path = parser.value(u"output"_s);
        if (path.isEmpty())
            return context.misuse(tr("Name the file to write with -o FILE."));
        if (!parser.positionalArguments().isEmpty())
            return context.misuse(tr("\u2018%1\u2019 is one word too many.").arg(parser.positionalArguments().first()));
        const QString ending = QFileInfo(path).suffix().toLower();
        if (ending != u"pdf"_s && ending != u"html"_s)
            return context.misuse(tr("The file must end with .pdf or .html."));
        const auto content = read(context);
        if (!content)
            return context.fail(content.error());
        const auto written = ending == u"pdf"_s ? writeBooklet(*content, path, {parser.isSet(u"large-print"_s)})
                                                : saveWhole(DirectoryWebsite::html(*content), path);
        if (!written)
            return context.fail(written.error());
        context.writeMessage(tr("%1 holds %n entries.", nullptr, static_cast<int>(content->entries.size())).arg(path));
        return ExitCode::done;
    }

private:
    static Result<DirectoryContent> read(const CommandContext &context)
    {
        const auto database = context.openDatabase(Database::Mode::ReadOnly);
        if (!database)
            return failure(database);
        const DirectoryRepository repository(database->connection());
        DirectoryContent content;
        content.today = context.clock().today();
        const auto edition = repository.edition();
        const auto schools = repository.schools();
        const auto entries = repository.forEachEntry([&content](Entry &&entry) {
            content.entries.append(std::move(entry));
            return true;
        });
        if (!edition)
            return failure(edition);
        if (!schools)
            return failure(schools);
        if (!entries)
            return failure(entries);
        if (content.entries.isEmpty())
            return failure(Error::Code::NotFound, tr("The directory has no entries yet. Import it first, with import directory FILE."));
        content.edition = *edition;
        content.schools = *schools;
        return content;
    }

    static Result<void> writeBooklet(const DirectoryContent &content, const QString &path, const PageStyle &style)
    {
        const auto pages = savePdf(DirectoryBooklet::compose(content), path, style);
        if (!pages)
            return failure(pages);
        return {};
    }
};

} // namespace

Command exportDirectoryCommand()
{
    Command command;
    command.name = u"export directory"_s;
    command.synopsis = ExportDirectory::synopsis();
    command.summary = ExportDirectory::summary();
    command.declare = ExportDirectory::declare;
    command.run = ExportDirectory::run;
    command.needsGui = true;
    return command;
}

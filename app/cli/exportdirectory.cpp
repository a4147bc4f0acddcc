// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/exportdirectory.h"

#include "app/cli/myschool.h"
#include "app/cli/partnershipsession.h"
#include "model/directory/directoryrepository.h"
#include "model/documents/directorybooklet.h"
#include "model/documents/directorywebsite.h"
#include "model/exchange/directoryexport.h"
#include "model/search/searchindex.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The option of each filter; its value is as the filters of the window show it.
struct FilterOption
{
    FacetKind kind;
    QString name;
};

QList<FilterOption> filterOptions()
{
    return {{FacetKind::Phase, u"phase"_s},     {FacetKind::KeyStage, u"key-stage"_s},   {FacetKind::Theme, u"theme"_s},
            {FacetKind::Designation, u"designation"_s}, {FacetKind::Region, u"region"_s}, {FacetKind::Cluster, u"cluster"_s},
            {FacetKind::Trust, u"trust"_s},     {FacetKind::SupportLevel, u"level"_s},   {FacetKind::Availability, u"availability"_s}};
}

class ExportDirectory
{
    Q_DECLARE_TR_FUNCTIONS(ExportDirectory)

public:
    static QString synopsis() { return tr("-o FILE.{pdf,html,csv,xlsx,lpdir} [--search WORDS] [--phase VALUE] ..."); }
    static QString summary() { return tr("Writes the directory as a printed booklet (pdf), a web page (html) or a table (csv, xlsx)."); }

    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({{u"o"_s, u"output"_s}, tr("The file to write; its ending says what is written. May be given more than once."), tr("FILE")});
        parser.addOption({u"large-print"_s, tr("Sets the booklet in 16 point.")});
        parser.addOption({u"search"_s, tr("Takes the entries only that a search for these words finds."), tr("WORDS")});
        for (const FilterOption &option : filterOptions())
            parser.addOption({option.name, tr("Takes entries of this %1 only; may be given more than once.").arg(facetTitle(option.kind).toLower()),
                              tr("VALUE")});
    }

    static int run(const CommandContext &context, const QCommandLineParser &parser)
    {
        const QStringList paths = parser.values(u"output"_s);
        if (paths.isEmpty())
            return context.misuse(tr("Name the file to write with -o FILE."));
        if (!parser.positionalArguments().isEmpty())
            return context.misuse(tr("\u2018%1\u2019 is one word too many.").arg(parser.positionalArguments().first()));
        for (const QString &path : paths) {
            if (!QStringList{u"pdf"_s, u"html"_s, u"csv"_s, u"xlsx"_s, u"lpdir"_s}.contains(endingOf(path)))
                return context.misuse(tr("The file must end with .pdf, .html, .csv, .xlsx or .lpdir."));
        }
        if (std::ranges::any_of(paths, [](const QString &path) { return endingOf(path) == u"lpdir"_s; }))
            return paths.size() == 1 ? exportEdition(context, paths.first()) : context.misuse(tr("Write an edition (.lpdir) by itself."));
        const auto database = context.openDatabase(Database::Mode::ReadOnly);
        if (!database)
            return context.fail(database.error());
        const auto content = read(database->connection(), context.clock().today(), parser);
        if (!content)
            return context.fail(content.error());
        for (const QString &path : paths) {
            const auto written = write(*content, path, {parser.isSet(u"large-print"_s)}, database->connection());
            if (!written)
                return context.fail(written.error());
            context.writeMessage(tr("%1 holds %n entries.", nullptr, static_cast<int>(content->entries.size())).arg(path));
        }
        return ExitCode::done;
    }

private:
    static QString endingOf(const QString &path) { return QFileInfo(path).suffix().toLower(); }

    static SearchQuery queryOf(const QCommandLineParser &parser)
    {
        SearchQuery query;
        query.text = parser.value(u"search"_s);
        query.lastWordIsPrefix = false;
        for (const FilterOption &option : filterOptions())
            filterValues(query.filters, option.kind) = parser.values(option.name);
        return query;
    }

    static QString selectionOf(const SearchQuery &query)
    {
        QStringList parts;
        if (!query.text.trimmed().isEmpty())
            parts.append(tr("Found by \u2018%1\u2019").arg(query.text.simplified()));
        for (const FilterOption &option : filterOptions()) {
            QStringList labels;
            for (const QString &value : filterValues(query.filters, option.kind))
                labels.append(facetLabel(option.kind, value));
            if (!labels.isEmpty())
                parts.append(tr("%1: %2").arg(facetTitle(option.kind), labels.join(u", "_s)));
        }
        return parts.join(u"; "_s);
    }

    // All that \p kind may be filtered by: what is the same everywhere, else what the entries hold.
    static QStringList valuesOf(FacetKind kind, const SearchAnswer &everybody)
    {
        if (kind == FacetKind::KeyStage)
            return {u"EYFS"_s, u"KS1"_s, u"KS2"_s, u"KS3"_s, u"KS4"_s, u"KS5"_s};
        if (kind == FacetKind::SupportLevel)
            return {u"1"_s, u"2"_s};
        if (kind == FacetKind::Availability)
            return {u"open"_s, u"limited"_s, u"negotiation"_s, u"paused"_s, u"ask"_s};
        QStringList values;
        for (const FacetCount &one : everybody.facets.at(static_cast<qsizetype>(kind)).counts)
            values.append(one.value);
        return values;
    }

    // Brings values into the spelling that the filters know; one that no entry has is refused by name.
    static Result<void> checkFilters(SearchFilters &filters, const SearchAnswer &everybody)
    {
        constexpr qsizetype mostNamed = 20;
        for (const FilterOption &option : filterOptions()) {
            const QStringList known = valuesOf(option.kind, everybody);
            for (QString &value : filterValues(filters, option.kind)) {
                const auto isIt = [&](const QString &one) {
                    return one.compare(value, Qt::CaseInsensitive) == 0 || facetLabel(option.kind, one).compare(value, Qt::CaseInsensitive) == 0;
                };
                const auto meant = std::ranges::find_if(known, isIt);
                if (meant != known.end()) {
                    value = *meant;
                    continue;
                }
                const QString named = known.mid(0, mostNamed).join(u", "_s) + (known.size() > mostNamed ? u", \u2026"_s : QString());
                return failure(Error::Code::InvalidInput,
                               tr("No entry has the %1 \u2018%2\u2019. Choose from: %3.").arg(facetTitle(option.kind).toLower(), value.left(60), named));
            }
        }
        return {};
    }

    // Keeps of \p content what the search finds.
    static Result<void> select(DirectoryContent &content, SearchQuery query, const QSqlDatabase &db)
    {
        if (selectionOf(query).isEmpty())
            return {};
        const auto index = SearchIndex::build(db);
        if (!index)
            return failure(index);
        query.today = content.today;
        query.mySchool = positionOfMySchool(db);
        query.limit = static_cast<int>(content.entries.size());
        SearchQuery everybody;
        everybody.today = content.today;
        if (const auto known = checkFilters(query.filters, (*index)->search(everybody)); !known)
            return known;
        content.selection = selectionOf(query);
        QSet<qint64> found;
        for (const SearchHit &hit : (*index)->search(query).hits)
            found.insert(hit.entry);
        content.entries.removeIf([&found](const Entry &entry) { return !found.contains(entry.id); });
        if (content.entries.isEmpty())
            return failure(Error::Code::NotFound, tr("No entry is left by this search and these filters. Take one of them away."));
        return {};
    }

    static Result<DirectoryContent> read(const QSqlDatabase &db, const QDate &today, const QCommandLineParser &parser)
    {
        const DirectoryRepository repository(db);
        DirectoryContent content;
        content.today = today;
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
        const auto selected = select(content, queryOf(parser), db);
        if (!selected)
            return failure(selected);
        return content;
    }

    static Result<void> write(const DirectoryContent &content, const QString &path, const PageStyle &style, const QSqlDatabase &db)
    {
        const QString ending = endingOf(path);
        if (ending == u"html"_s)
            return saveWhole(DirectoryWebsite::html(content), path);
        if (ending == u"pdf"_s)
            return withoutCount(savePdf(DirectoryBooklet::compose(content), path, style));
        if (content.selection.isEmpty())
            return withoutCount(DirectoryExport(db).write(path));
        QList<qint64> ids;
        for (const Entry &entry : content.entries)
            ids.append(entry.id);
        return withoutCount(DirectoryExport(db).write(path, ids));
    }

    template <typename T>
    static Result<void> withoutCount(const Result<T> &written)
    {
        if (!written)
            return failure(written);
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
    command.takesManyOutputs = true;
    command.needsGui = true;
    return command;
}

// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/reportpage.h"

#include "model/core/academicyear.h"
#include "model/core/britishdate.h"
#include "model/reports/reportdocument.h"
#include "views/common/answeredit.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/emptystate.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/report/behinddialog.h"
#include "views/report/casestudiesdialog.h"
#include "views/report/figurelist.h"
#include "views/report/namesdialog.h"
#include "views/report/reportpreview.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReportPage::ReportPage(const ReportPageServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_theme(services.theme)
    , m_presenter(new ReportPresenter(services.source, this))
    , m_typing(new QTimer(this))
{
    constexpr int pauseInTyping = 400; // milliseconds
    m_typing->setSingleShot(true);
    m_typing->setInterval(pauseInTyping);
    m_preview = new ReportPreview(m_theme);
    m_nothing = new EmptyState(m_theme, u"chart-column"_s, QString(), QString(), QString());
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_preview);
    m_middle->addWidget(m_nothing);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(m_theme.space(12));
    columns->addWidget(makeChoices());
    columns->addWidget(m_middle, 1);
    columns->addWidget(makeSide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_theme.space(24), m_theme.space(16), m_theme.space(24), m_theme.space(16));
    layout->setSpacing(m_theme.space(12));
    layout->addWidget(makeHeader());
    layout->addLayout(columns, 1);
    makeActions();
    connect(m_typing, &QTimer::timeout, this, &ReportPage::saveCommentary);
    connect(m_presenter, &ReportPresenter::previewChanged, this, &ReportPage::showPreview);
    connect(m_presenter, &ReportPresenter::failed, this, &ReportPage::showFailure);
    connect(m_presenter, &ReportPresenter::refused, this, &ReportPage::showRefusal);
    connect(m_presenter, &ReportPresenter::workingChanged, this, &ReportPage::showFacts);
    connect(m_presenter, &ReportPresenter::saved, this, [this](const QString &path) {
        m_services.messages.tell(window(), tr("The report is saved"), tr("It is in %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportPage::showFacts);
    connect(m_preview, &ReportPreview::rowClicked, this, &ReportPage::showBehindRow);
    showFacts();
}

QString ReportPage::title() const
{
    return tr("Reports");
}

QList<QWidget *> ReportPage::panes() const
{
    return {m_year, m_chapters, m_preview, m_commentary, m_bars};
}

void ReportPage::activate()
{
    m_year->setFocus();
    if (m_isStale) {
        m_isStale = false;
        m_presenter->reload();
        m_presenter->show(wished());
    }
}

void ReportPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        activate();
}

void ReportPage::hideEvent(QHideEvent *event)
{
    if (m_typing->isActive())
        saveCommentary();
    Page::hideEvent(event);
}

ReportRequest ReportPage::wished() const
{
    ReportRequest request;
    request.period = Period::fromText(m_year->currentData().toString());
    const int scope = m_scope->currentIndex();
    const auto &reading = m_presenter->shown().reading;
    if (reading && scope >= 0 && scope < reading->scopes.size())
        request.scope = reading->scopes.at(scope);
    request.edition = m_directors->isChecked() ? ReportEdition::Directors : ReportEdition::Governors;
    return request;
}

void ReportPage::wish()
{
    if (m_isFilling)
        return;
    if (m_typing->isActive())
        saveCommentary();
    m_presenter->show(wished());
}

QString ReportPage::chapter() const
{
    const QListWidgetItem *item = m_chapters->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ReportPage::showPreview()
{
    m_isRefused = false;
    m_preview->setPages(m_presenter->shown().pages);
    m_middle->setCurrentWidget(m_preview);
    showLimit();
    if (m_presenter->shown().content.figures.recordCount == 0)
        showEmptyYear();
    showScopes();
    showChapters();
    showChapter();
    showFacts();
}

void ReportPage::showLimit()
{
    const int limit = m_presenter->shown().content.threshold;
    m_limit->setText(limit > 1 ? tr("For governors names become labels, and what rests on fewer than %1 bookings is hidden.").arg(limit)
                               : tr("For governors names become labels; no number is hidden for being small."));
}

void ReportPage::showScopes()
{
    const QList<ReportScope> &scopes = m_presenter->shown().reading->scopes;
    m_isFilling = true;
    const ReportScope chosen = m_presenter->request().scope;
    m_scope->clear();
    for (const ReportScope &scope : scopes)
        m_scope->addItem(scopeText(scope));
    m_scope->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, scopes.indexOf(chosen))));
    m_isFilling = false;
}

void ReportPage::showChapters()
{
    const QList<ReportChapter> &chapters = m_presenter->shown().content.chapters;
    const QString current = chapter();
    m_isFilling = true;
    m_chapters->clear();
    for (const ReportChapter &each : chapters) {
        auto *item = new QListWidgetItem(each.title, m_chapters);
        item->setData(Qt::UserRole, each.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
        item->setToolTip(each.title);
        item->setCheckState(each.isOff ? Qt::Unchecked : Qt::Checked);
        if (each.id == current || (current.isEmpty() && m_chapters->count() == 1))
            m_chapters->setCurrentItem(item);
    }
    m_isFilling = false;
}

void ReportPage::showChapter()
{
    const QString id = chapter();
    if (id.isEmpty())
        return;
    const ReportContent &content = m_presenter->shown().content;
    if (m_commentaryOf != id || !m_commentary->hasFocus()) {
        m_isFilling = true;
        m_commentaryOf = id;
        m_commentary->setPlainText(content.commentary.value(id));
        m_isFilling = false;
    }
    m_commentaryTitle->setText(tr("Your commentary on \u201C%1\u201D").arg(m_chapters->currentItem()->text()));
    const QSignalBlocker quiet(m_table);
    const QString before = m_table->currentData().toString();
    m_table->clear();
    const QStringList tables = tablesOfChapter(id);
    for (const FigureTable &figures : m_presenter->shown().full.tables) {
        if (tables.isEmpty() || tables.contains(figures.id))
            m_table->addItem(figures.title, figures.id);
    }
    m_table->setCurrentIndex(std::max(0, m_table->findData(before)));
    m_table->setEnabled(m_table->count() > 0);
    showTable();
}

void ReportPage::showChapterPage()
{
    const auto &pages = m_presenter->shown().pages;
    const int page = pages ? pages->pageOf(u"chapter-"_s + chapter()) : 0;
    if (page > 0)
        m_preview->showPage(page);
}

void ReportPage::showTable()
{
    m_barModel->setTable(m_presenter->shown().full.table(m_table->currentData().toString()));
    m_showBehind->setEnabled(false);
    m_showBehind->setText(tr("Show the bookings"));
}

void ReportPage::showFacts()
{
    const bool hasPages = m_preview->pageCount() > 0 && !m_isRefused;
    const QString time = britishDate(m_services.clock.today(), u"d MMMM yyyy"_s);
    if (m_presenter->isWorking())
        m_facts->setText(hasPages ? tr("Putting the report together\u2026") : tr("Reading the bookings\u2026"));
    else if (hasPages)
        m_facts->setText(tr("Preview of page %1 of %2. From the records on this PC on %3.").arg(m_preview->currentPage()).arg(m_preview->pageCount()).arg(time));
    else
        m_facts->setText(tr("There is no report yet."));
    m_cancel->setVisible(m_presenter->isWorking());
    const bool canSave = hasPages && !m_presenter->isWorking();
    m_save->setEnabled(canSave);
    m_print->setEnabled(canSave);
    m_saveAction->setEnabled(canSave);
    m_printAction->setEnabled(canSave);
    m_send->setEnabled(canSave);
    m_mailAction->setEnabled(canSave);
    m_shareAction->setEnabled(canSave && m_presenter->shown().content.edition == ReportEdition::Governors);
    const bool hasCases = hasPages && !m_presenter->shown().full.table(u"case-studies"_s).at(u"flagged"_s, u"now"_s).behind.empty();
    m_cases->setEnabled(hasCases);
    m_casesAction->setEnabled(hasCases);
    const Figures &full = m_presenter->shown().full;
    const qint64 missing = full.table(measure::evaluations).at(u"not-evaluated"_s, u"now"_s).value;
    m_missing->setVisible(missing > 0);
    m_missing->setTexts(tr("%n evaluations are missing.", nullptr, static_cast<int>(missing)), tr("Figures on outcomes leave them out."));
}

void ReportPage::showRefusal(const Error &error)
{
    m_isRefused = true;
    m_nothing->setTexts(tr("There is no report of this"), error.message, QString());
    m_middle->setCurrentWidget(m_nothing);
    showFacts();
}

void ReportPage::showEmptyYear()
{
    const Figures &figures = m_presenter->shown().content.figures;
    m_nothing->setTexts(tr("No bookings in %1").arg(figures.period.name()), tr("Choose another year, or another part of the partnership."), QString());
    m_middle->setCurrentWidget(m_nothing);
}

void ReportPage::showFailure(const Error &error)
{
    showFacts();
    if (error.code != Error::Code::Cancelled)
        m_services.messages.tell(window(), tr("This did not work"), error.message);
}

void ReportPage::saveCommentary()
{
    m_typing->stop();
    if (m_commentaryOf.isEmpty())
        return;
    const auto done = m_presenter->setCommentary(m_commentaryOf, m_commentary->toPlainText());
    const auto words = m_commentary->toPlainText().split(u' ', Qt::SkipEmptyParts).size();
    m_commentaryState->setText(done ? tr("Saved. %n words", nullptr, static_cast<int>(words)) + labelsHint() : done.error().message);
    m_commentaryState->setColour(done ? ColourRole::Text2 : ColourRole::Bad);
}

// Whom the words name, while they are written.
QString ReportPage::labelsHint() const
{
    const ReportContent &content = m_presenter->shown().content;
    QStringList found;
    if (content.edition == ReportEdition::Governors && content.people) {
        const QList<NameInText> names = namecheck::namesIn(m_commentary->toPlainText(), *content.people);
        for (const NameInText &name : names) {
            if (!content.decisions.notNames.contains(name.found))
                found.append(name.found);
        }
    }
    return found.isEmpty() ? QString() : u'\n' + tr("Governors read a label for: %1").arg(found.join(u", "_s));
}

void ReportPage::saveChapters()
{
    if (m_isFilling)
        return;
    QList<ReportChapter> chapters;
    for (int i = 0; i < m_chapters->count(); ++i) {
        const QListWidgetItem *item = m_chapters->item(i);
        chapters.append({item->data(Qt::UserRole).toString(), item->text().trimmed(), item->checkState() == Qt::Unchecked});
    }
    if (const auto done = m_presenter->setChapters(chapters); !done)
        showFailure(done.error());
}

void ReportPage::moveChapter(int by)
{
    const int from = m_chapters->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_chapters->count())
        return;
    m_isFilling = true;
    QListWidgetItem *item = m_chapters->takeItem(from);
    m_chapters->insertItem(to, item);
    m_chapters->setCurrentItem(item);
    m_isFilling = false;
    saveChapters();
}

void ReportPage::chooseFile()
{
    const ReportContent &content = m_presenter->shown().content;
    const QString name = tr("Partnership report %1 (%2).pdf").arg(content.figures.period.id(), editionId(content.edition));
    const QString path = m_services.files.fileToSave(
        window(), tr("Save the report"), name,
        tr("PDF (*.pdf);;Web page (*.html);;Text document (*.odt);;Excel workbook (*.xlsx);;Table (*.csv);;Data (*.json)"));
    if (!path.isEmpty())
        withNamesSeen([this, path] { m_presenter->save(path); }); // which keeps the division, once the file is there
}

// Before governors read it: which names stand in the commentary.
void ReportPage::withNamesSeen(const std::function<void()> &next)
{
    if (m_typing->isActive())
        saveCommentary();
    const QList<NameInText> names = namecheck::undecidedNames(m_presenter->shown().content);
    if (names.isEmpty())
        return next();
    auto *dialog = new NamesDialog(m_theme, names, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, next] {
        if (const auto done = m_presenter->decideNames(dialog->decisions()); !done)
            return showFailure(done.error());
        next();
    });
    dialog->open();
}

// What goes out binds later editions of the year. Whether paper or mail left is not known here, so it is kept before.
void ReportPage::release(const std::function<void()> &next)
{
    if (const auto done = m_services.source.keepDivision(m_presenter->shown().content); !done)
        return showFailure(done.error());
    next();
}

void ReportPage::send(const std::function<void(QWidget *, const ReportContent &)> &way)
{
    withNamesSeen([this, way] { release([this, way] { way(window(), m_presenter->shown().content); }); });
}

void ReportPage::openCases()
{
    const auto &shown = m_presenter->shown();
    const auto people = m_services.source.people(shown.content.figures.period.firstYear());
    if (!people)
        return showFailure(people.error());
    QList<QByteArray> records;
    for (const int place : shown.full.table(u"case-studies"_s).at(u"flagged"_s, u"now"_s).behind)
        records.append(shown.reading->records.bookings.at(static_cast<size_t>(place)).record);
    auto *dialog = new CaseStudiesDialog({m_theme, *m_services.desk, *m_services.bookings, *people, m_services.clock.today(), m_services.spelling},
                                         shown.content.figures.period.name(), records, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportPage::print()
{
    withNamesSeen([this] { release([this] { m_services.print(window(), ReportDocument::compose(m_presenter->shown().content)); }); });
}

void ReportPage::showBehind()
{
    const QModelIndex index = m_bars->currentIndex();
    const auto &reading = m_presenter->shown().reading;
    if (!index.isValid() || !reading)
        return;
    openBehind(m_barModel->rowTitle(index), m_barModel->behind(index));
}

void ReportPage::openBehind(const QString &title, const std::vector<int> &behind)
{
    const auto &reading = m_presenter->shown().reading;
    const std::shared_ptr<const ReportRecords> records(reading, &reading->records);
    auto *dialog = new BehindDialog(m_theme, title, records, behind, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BehindDialog::bookingChosen, this, [this](const QByteArray &record) {
        if (m_services.openBooking)
            m_services.openBooking(record);
    });
    dialog->open();
}

// The only row whose title ends with \p words, which then stand on the second line of its label; else nullptr.
const FigureRow *ReportPage::rowEndingWith(const FigureTable &table, const QString &words)
{
    const auto isIt = [&words](const FigureRow &row) { return !words.isEmpty() && row.title.endsWith(u' ' + words); };
    return std::ranges::count_if(table.rows, isIt) == 1 ? &*std::ranges::find_if(table.rows, isIt) : nullptr;
}

// The table is the last one whose heading stands above; labels beside bars may be shortened, titles may wrap.
void ReportPage::showBehindRow(const QString &row, const QStringList &above)
{
    const std::vector<FigureTable> &tables = m_presenter->shown().full.tables;
    const auto begins = [](const QString &whole, QString part) {
        if (part.endsWith(u'\u2026'))
            part.chop(1);
        return !part.isEmpty() && whole.startsWith(part.trimmed());
    };
    for (auto line = above.crbegin(); line != above.crend(); ++line) {
        const auto table = std::ranges::find(tables, *line, &FigureTable::title);
        if (table == tables.end())
            continue;
        const FigureRow *onSecondLine = rowEndingWith(*table, row);
        for (const FigureRow &each : table->rows) {
            if ((begins(each.title, row) || &each == onSecondLine) && !each.cells.front().behind.empty())
                return openBehind(tr("%1: %2", "a table, a row of it").arg(table->title, each.title), each.cells.front().behind);
        }
        for (qsizetype i = 0; i < table->columns.size(); ++i) {
            const std::vector<int> &behind = table->rows.empty() ? std::vector<int>() : table->rows.back().cells.at(static_cast<size_t>(i)).behind;
            if (begins(table->columns.at(i).title, row) && !behind.empty())
                return openBehind(tr("%1: %2", "a table, a row of it").arg(table->title, table->columns.at(i).title), behind);
        }
        return;
    }
}

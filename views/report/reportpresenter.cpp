// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/reportpresenter.h"

#include "model/reports/reportdocument.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

ReportPreviewData laidOut(ReportPreviewData data)
{
    data.pages = std::make_shared<const Pages>(Pages::layOut(ReportDocument::compose(data.content)));
    return data;
}

Result<ReportPreviewData> made(const ReportSource &source, ReportPreviewData data, ReportRequest request, bool needsContent)
{
    if (!data.reading) {
        auto reading = source.read();
        if (!reading)
            return failure(reading);
        data.reading = std::move(*reading);
        needsContent = true;
    }
    const QList<ReportScope> &scopes = data.reading->scopes;
    if (!scopes.isEmpty() && !scopes.contains(request.scope))
        request.scope = scopes.first(); // the widest that this PC may make
    if (needsContent) {
        auto content = source.content(data.reading->records, request);
        if (!content)
            return failure(content);
        data.content = std::move(*content);
        const bool isFull = request.edition == ReportEdition::Directors;
        data.full = isFull ? data.content.figures : computeFigures(data.reading->records, request.period, request.scope);
    }
    return laidOut(std::move(data));
}

} // namespace

ReportPresenter::ReportPresenter(ReportSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

ReportPresenter::~ReportPresenter()
{
    // The work holds a reference to the source: wait for it.
    const auto watchers = findChildren<QFutureWatcherBase *>();
    for (QFutureWatcherBase *watcher : watchers)
        watcher->waitForFinished();
}

void ReportPresenter::show(const ReportRequest &request)
{
    m_request = request;
    m_needsContent = true;
    start();
}

void ReportPresenter::reload()
{
    m_needsRead = true;
    start();
}

void ReportPresenter::start()
{
    if (m_isWorking) {
        m_isWaiting = true;
        return;
    }
    if (!m_request.period.isValid())
        return;
    setWorking(true);
    ReportPreviewData data = m_shown;
    if (m_needsRead)
        data.reading.reset();
    const bool needsContent = m_needsContent;
    m_needsContent = m_needsRead = false;
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        take(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([&source = m_source, data = std::move(data), request = m_request, needsContent, number = m_number] {
        return Outcome{made(source, data, request, needsContent), number};
    }));
}

void ReportPresenter::take(const Outcome &outcome)
{
    setWorking(false);
    const bool counts = outcome.number == m_number;
    if (counts && outcome.data && !m_isWaiting) {
        m_shown = *outcome.data;
        m_request.scope = m_shown.content.figures.scope;
        emit previewChanged();
    } else if (counts && outcome.data && outcome.data->reading) {
        m_shown.reading = outcome.data->reading; // the next round need not read again
        m_needsContent = true;
    }
    if (counts && !outcome.data) {
        m_needsRead = m_needsContent = true; // what was read before may be what is wrong now
        emit refused(outcome.data.error());
    }
    if (m_isWaiting) {
        m_isWaiting = false;
        start();
    }
}

void ReportPresenter::cancel()
{
    ++m_number;
    m_isWaiting = false;
}

Result<void> ReportPresenter::setCommentary(const QString &chapter, const QString &words)
{
    if (const auto done = m_source.saveCommentary(m_request.period.firstYear(), chapter, words); !done)
        return done;
    if (words.trimmed().isEmpty())
        m_shown.content.commentary.remove(chapter);
    else
        m_shown.content.commentary.insert(chapter, words);
    layOutAgain();
    return {};
}

Result<void> ReportPresenter::decideNames(const NameDecisions &decisions)
{
    if (const auto done = m_source.saveNameDecisions(m_request.period.firstYear(), decisions); !done)
        return done;
    m_shown.content.decisions.names += decisions.names;
    m_shown.content.decisions.notNames += decisions.notNames;
    layOutAgain();
    return {};
}

Result<void> ReportPresenter::setChapters(const QList<ReportChapter> &chapters)
{
    if (const auto done = m_source.saveChapters(chapters); !done)
        return done;
    m_shown.content.chapters = chapters;
    layOutAgain();
    return {};
}

void ReportPresenter::layOutAgain()
{
    if (m_shown.pages || m_isWorking) {
        m_needsContent = m_needsContent || m_isWorking;
        start();
    }
}

void ReportPresenter::save(const QString &path)
{
    if (!m_shown.reading)
        return;
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const Result<void> done = watcher->result();
        watcher->deleteLater();
        if (done)
            emit saved(path);
        else
            emit failed(done.error());
    });
    watcher->setFuture(QtConcurrent::run([&source = m_source, data = m_shown, path] {
        const auto done = source.save(data.content, data.reading->records, path);
        return done ? source.keepDivision(data.content) : done;
    }));
}

void ReportPresenter::setWorking(bool isWorking)
{
    if (m_isWorking == isWorking)
        return;
    m_isWorking = isWorking;
    emit workingChanged(isWorking);
}

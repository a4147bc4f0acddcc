// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/printing/pages.h"
#include "views/report/reportsource.h"

#include <QObject>

#include <memory>
#include <optional>

class PageSet;

//! \brief A report ready to be looked at
struct ReportPreviewData
{
    std::shared_ptr<const ReportReading> reading;
    ReportContent content;
    Figures full; //!< all figures with the bookings behind them, for the Director's own eyes
    std::shared_ptr<const Pages> pages;
};

//! \brief Makes the preview on another thread; of several wishes the last one counts
//!
//! Records are read once and kept; commentary and chapters change without reading again.
class ReportPresenter final : public QObject
{
    Q_OBJECT

public:
    //! \p source outlives it
    explicit ReportPresenter(ReportSource &source, QObject *parent = nullptr);
    ~ReportPresenter() override;

    //! \brief What was made last; pages is null before the first
    [[nodiscard]] const ReportPreviewData &shown() const { return m_shown; }
    [[nodiscard]] const ReportRequest &request() const { return m_request; }
    [[nodiscard]] bool isWorking() const { return m_isWorking; }

    //! \brief Wants the report of \p request; for a scope that is not offered, the widest one that is
    void show(const ReportRequest &request);
    //! \brief Reads the records again, because they changed
    void reload();

    //! \brief Puts \p words into the preview at once, and keeps them
    //! \return why they cannot be kept
    [[nodiscard]] Result<void> setCommentary(const QString &chapter, const QString &words);
    //! \brief Keeps what was decided about the names in the commentary; at once true of shown()
    [[nodiscard]] Result<void> decideNames(const NameDecisions &decisions);
    //! \brief Sets the chapters up anew, and keeps them
    [[nodiscard]] Result<void> setChapters(const QList<ReportChapter> &chapters);

    //! \brief Saves what is shown on another thread and then keeps how it divides its year; saved() or failed() follows
    void save(const QString &path);
    //! \brief The work under way is let go: what comes of it is not shown
    void cancel();

signals:
    void workingChanged(bool isWorking);
    void previewChanged();
    void saved(const QString &path);
    //! \brief Saving went wrong
    void failed(const Error &error);
    //! \brief There is no report of what was wished; what was shown before stays in shown()
    void refused(const Error &error);

private:
    struct Outcome
    {
        Result<ReportPreviewData> data;
        int number = 0;
    };

    void start();
    void take(const Outcome &outcome);
    void layOutAgain();
    void setWorking(bool isWorking);

    ReportSource &m_source;
    ReportRequest m_request;
    ReportPreviewData m_shown;
    bool m_isWorking = false;
    bool m_isWaiting = false; //!< something changed while work was under way
    bool m_needsContent = false;
    bool m_needsRead = true;
    int m_number = 0; //!< of the work that counts
};
